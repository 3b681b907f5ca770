package hudson.model;

import hudson.util.StreamTaskListener;
import java.io.File;
import java.io.IOException;
import java.util.logging.Level;

public abstract class AsyncPeriodicWork extends PeriodicWork {
    public String name;

    protected AsyncPeriodicWork(String a) {}

    public final void doRun() throws Exception {
        throw new UnsupportedOperationException();
    }

    protected StreamTaskListener createListener() {
        throw new UnsupportedOperationException();
    }

    protected File getLogFile() {
        throw new UnsupportedOperationException();
    }

    protected Level getNormalLoggingLevel() {
        throw new UnsupportedOperationException();
    }

    protected Level getSlowLoggingLevel() {
        throw new UnsupportedOperationException();
    }

    protected Level getErrorLoggingLevel() {
        throw new UnsupportedOperationException();
    }

    protected abstract void execute(TaskListener a) throws IOException, InterruptedException;

    protected boolean queueIfAlreadyRunning() {
        throw new UnsupportedOperationException();
    }
}
