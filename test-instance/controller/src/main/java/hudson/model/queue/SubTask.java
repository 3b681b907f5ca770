package hudson.model.queue;

import hudson.model.Label;
import hudson.model.Queue;
import java.io.IOException;

/** What occupies one executor. */
public interface SubTask {
    default Label getAssignedLabel() {
        return null;
    }

    default long getEstimatedDuration() {
        return -1;
    }

    Queue.Executable createExecutable() throws IOException;

    default Queue.Task getOwnerTask() {
        return (Queue.Task) this;
    }

    default Queue.Executable getOwnerExecutable() {
        return null;
    }

    default Object getSameNodeConstraint() {
        return null;
    }
}
