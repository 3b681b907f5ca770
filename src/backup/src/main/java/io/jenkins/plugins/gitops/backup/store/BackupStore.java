package io.jenkins.plugins.gitops.backup.store;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A place where backups stand: objects of at most some 20 MiB that are written once, whole or not at all, and never
 * changed. What cannot be done is a {@link io.jenkins.plugins.gitops.model.Failure} that names the place.
 */
public interface BackupStore {
    /** How people call the place, without anything secret. */
    String name();

    /**
     * Writes an object; after this returned, it survives a power failure. One of that name stays as it is.
     *
     * @return whether it was written now
     */
    boolean put(String object, byte[] bytes);

    /** The whole object, nothing where there is none. */
    Optional<byte[]> read(String object);

    /** Tells each object with that prefix, in no order that means anything. */
    void list(String prefix, Consumer<Stored> each);

    /** Removes an object; one that is gone already is no error. */
    void delete(String object);

    /** An object as a listing shows it. */
    record Stored(String object, long size) {}
}
