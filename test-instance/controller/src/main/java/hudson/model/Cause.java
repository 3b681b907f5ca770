package hudson.model;

import java.io.IOException;
import java.util.List;

public abstract class Cause {
    public Cause() {}

    public abstract String getShortDescription();

    public void onAddedTo(Run a) {
        throw new UnsupportedOperationException();
    }

    public void onLoad(Run<?, ?> a) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void print(TaskListener a) {
        throw new UnsupportedOperationException();
    }

    public static class UserIdCause extends Cause {
        public UserIdCause() {}

        public UserIdCause(String a) {}

        public String getUserId() {
            throw new UnsupportedOperationException();
        }

        public String getUserName() {
            throw new UnsupportedOperationException();
        }

        public String getUserUrl() {
            throw new UnsupportedOperationException();
        }

        public String getUserAvatar() {
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

    public static class UpstreamCause extends Cause {
        public UpstreamCause(Run<?, ?> a) {}

        public void onLoad(Job<?, ?> a, int b) throws IOException {
            throw new UnsupportedOperationException();
        }

        public boolean equals(Object a) {
            throw new UnsupportedOperationException();
        }

        public int hashCode() {
            throw new UnsupportedOperationException();
        }

        public boolean pointsTo(Job<?, ?> a) {
            throw new UnsupportedOperationException();
        }

        public boolean pointsTo(Run<?, ?> a) {
            throw new UnsupportedOperationException();
        }

        public String getUpstreamProject() {
            throw new UnsupportedOperationException();
        }

        public int getUpstreamBuild() {
            throw new UnsupportedOperationException();
        }

        public Run<?, ?> getUpstreamRun() {
            throw new UnsupportedOperationException();
        }

        public String getUpstreamUrl() {
            throw new UnsupportedOperationException();
        }

        public List<Cause> getUpstreamCauses() {
            throw new UnsupportedOperationException();
        }

        public String getShortDescription() {
            throw new UnsupportedOperationException();
        }

        public String toString() {
            throw new UnsupportedOperationException();
        }
    }

    public static class RemoteCause extends Cause {
        public RemoteCause(String a, String b) {}

        public String getShortDescription() {
            throw new UnsupportedOperationException();
        }

        public String getAddr() {
            throw new UnsupportedOperationException();
        }

        public String getNote() {
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
