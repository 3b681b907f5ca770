package hudson.model;

import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.util.StreamTaskListener;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Periodic work that may take long: each round has a thread and a log of its own. */
public abstract class AsyncPeriodicWork extends PeriodicWork {
    private static final Logger LOG = Logger.getLogger(AsyncPeriodicWork.class.getName());
    public final String name;
    private Thread thread;

    protected AsyncPeriodicWork(String name) {
        this.name = name;
    }

    @Override
    public final synchronized void doRun() {
        if (thread != null && thread.isAlive()) {
            LOG.log(getSlowLoggingLevel(), "{0} thread is still running. Execution aborted.", name);
            return;
        }
        thread = new Thread(this::round, name + " thread");
        thread.setDaemon(true);
        thread.start();
    }

    private void round() {
        try (ACLContext ctx = ACL.as2(ACL.SYSTEM2);
                StreamTaskListener listener = createListener()) {
            execute(listener);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.log(getErrorLoggingLevel(), name + " thread failed with error", e);
        }
    }

    protected StreamTaskListener createListener() throws IOException {
        return new StreamTaskListener(getLogFile(), StandardCharsets.UTF_8);
    }

    protected File getLogFile() {
        return new File(getLogsRoot(), "tasks/" + name + ".log");
    }

    protected Level getSlowLoggingLevel() {
        return Level.FINE;
    }

    protected Level getErrorLoggingLevel() {
        return Level.SEVERE;
    }

    protected abstract void execute(TaskListener listener) throws IOException, InterruptedException;
}
