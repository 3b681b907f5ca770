package hudson;

import hudson.model.TaskListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jenkins.util.Timer;

/** A process, here or on an agent. */
public abstract class Proc {
    protected Proc() {}

    public abstract boolean isAlive() throws IOException, InterruptedException;

    public abstract void kill() throws IOException, InterruptedException;

    public abstract int join() throws IOException, InterruptedException;

    public abstract InputStream getStdout();

    public abstract InputStream getStderr();

    public abstract OutputStream getStdin();

    public final int joinWithTimeout(long timeout, TimeUnit unit, TaskListener listener)
            throws IOException, InterruptedException {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> killer = Timer.get()
                .schedule(
                        () -> {
                            late.set(true);
                            listener.error("Timeout after " + timeout + " " + unit);
                            kill();
                            return null;
                        },
                        timeout,
                        unit);
        try {
            int code = join();
            return late.get() ? -1 : code;
        } finally {
            killer.cancel(false);
        }
    }
}
