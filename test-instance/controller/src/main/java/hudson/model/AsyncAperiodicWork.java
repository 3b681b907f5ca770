package hudson.model;

import hudson.util.StreamTaskListener;
import java.io.File;
import java.util.logging.Level;

public abstract class AsyncAperiodicWork extends AperiodicWork {
    public String name;

    protected AsyncAperiodicWork(String a) {}

    public final void doAperiodicRun() {
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

    protected abstract void execute(TaskListener a);
}
