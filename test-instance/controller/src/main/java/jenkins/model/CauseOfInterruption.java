package jenkins.model;

import hudson.model.TaskListener;
import hudson.model.User;
import java.io.Serializable;

public abstract class CauseOfInterruption implements Serializable {
    public CauseOfInterruption() {}

    public abstract String getShortDescription();

    public void print(TaskListener a) {
        throw new UnsupportedOperationException();
    }

    public static final class UserInterruption extends CauseOfInterruption {
        public UserInterruption(User a) {}

        public UserInterruption(String a) {}

        public String getUserId() {
            throw new UnsupportedOperationException();
        }

        public User getUser() {
            throw new UnsupportedOperationException();
        }

        public User getUserOrNull() {
            throw new UnsupportedOperationException();
        }

        public String getShortDescription() {
            throw new UnsupportedOperationException();
        }

        public void print(TaskListener a) {
            throw new UnsupportedOperationException();
        }

        public boolean equals(Object a) {
            throw new UnsupportedOperationException();
        }

        public int hashCode() {
            throw new UnsupportedOperationException();
        }
    }
}
