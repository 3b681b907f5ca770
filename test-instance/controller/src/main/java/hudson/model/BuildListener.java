package hudson.model;

import java.util.List;

public interface BuildListener extends TaskListener {
    default void started(List<Cause> a) {
        throw new UnsupportedOperationException();
    }

    default void finished(Result a) {
        throw new UnsupportedOperationException();
    }
}
