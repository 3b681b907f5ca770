package hudson.model;

import java.io.IOException;

/** What has a file of its own. */
public interface Saveable {
    Saveable NOOP = () -> {};

    void save() throws IOException;
}
