package io.jenkins.plugins.gitops.connectors.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What these connectors need of a file system, one call for each thing that can be interrupted: tests count and kill
 * between them. What goes wrong is thrown as a Failure that names the file.
 */
public interface Disk {
    /** All bytes of the file, or nothing where there is no file. */
    Optional<byte[]> read(Path file);

    /** Writes the bytes; until it is forced, a crash may leave any part of them. */
    void write(Path file, byte[] bytes);

    /** Returns once the file's bytes, or the directory's names, are on the disk. */
    void force(Path fileOrDirectory);

    /** Puts one file in the place of another in one instant. */
    void move(Path from, Path to);

    /** Removes the file if it is there. */
    void delete(Path file);

    /** The names in the directory, sorted; none where there is no directory. */
    List<String> names(Path directory);

    /** Makes the directory and those above it. */
    void makeDirectory(Path directory);

    /** Does the work while nobody else on this host holds the lock; a process that dies in it gives it back. */
    <T> T locked(Path file, Supplier<T> work);
}
