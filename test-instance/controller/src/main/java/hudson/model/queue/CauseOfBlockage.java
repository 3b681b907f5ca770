package hudson.model.queue;

import hudson.model.TaskListener;
import org.jvnet.localizer.Localizable;

public abstract class CauseOfBlockage {
    public CauseOfBlockage() {}

    public abstract String getShortDescription();

    public boolean isFatal() {
        throw new UnsupportedOperationException();
    }

    public void print(TaskListener a) {
        throw new UnsupportedOperationException();
    }

    public static CauseOfBlockage fromMessage(Localizable a) {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public static CauseOfBlockage createNeedsMoreExecutor(Localizable a) {
        throw new UnsupportedOperationException();
    }
}
