package io.jenkins.plugins.gitops.metrics.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What the store needs of a file system, one call for each thing that a crash can come between. */
public interface Disk {
    /** The names in the directory, sorted; the directory is made if it is not there. */
    List<String> names(Path directory) throws IOException;

    byte[] read(Path file) throws IOException;

    /** Puts bytes behind those of the file; until it is forced, a crash may leave any part of them. */
    void append(Path file, byte[] bytes) throws IOException;

    /** Returns once the file's bytes, or the directory's names, are on the disk. */
    void force(Path fileOrDirectory) throws IOException;

    /** Gives a file another name in one instant. */
    void move(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;
}
