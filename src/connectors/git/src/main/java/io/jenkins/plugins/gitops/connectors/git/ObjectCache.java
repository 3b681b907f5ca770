package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FileUtils;
import org.jspecify.annotations.Nullable;

/**
 * The bare cache of one repository: objects that edits have needed, newest in memory, all on disk. It holds only what
 * is named by its own content, so it can be shared by everybody, can never be stale, and may be lost at any time.
 */
final class ObjectCache implements AutoCloseable {
    private static final long MEMORY = 32L << 20;
    private static final int LARGEST = 64 << 20;
    private static final int FANOUT = 256;

    private final Path directory;
    private final Repository disk;
    private final Map<ObjectId, GitObject> memory = new LinkedHashMap<>(1024, 0.75f, true);
    private long held;

    private ObjectCache(Path directory, Repository disk) {
        this.directory = directory;
        this.disk = disk;
    }

    /** Opens the cache, or begins it anew where it has grown beyond that many objects. */
    static ObjectCache open(Path directory, int mostObjects) {
        try {
            if (roughSize(directory) > mostObjects) {
                FileUtils.delete(directory.toFile(), FileUtils.RECURSIVE | FileUtils.SKIP_MISSING);
            }
            Files.createDirectories(directory);
            Repository disk = new FileRepositoryBuilder()
                    .setGitDir(directory.toFile())
                    .setBare()
                    .build();
            if (!disk.getObjectDatabase().exists()) {
                disk.create(true);
            }
            return new ObjectCache(directory, disk);
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "open the object cache " + Refusal.quoted(directory),
                            String.valueOf(e.getMessage()),
                            "check that the directory can be written")
                    .causedBy(e);
        }
    }

    /** As git itself guesses it: names are evenly spread, so one of 256 directories tells for all. */
    private static int roughSize(Path directory) throws IOException {
        Path sample = directory.resolve("objects").resolve("17");
        if (!Files.isDirectory(sample)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(sample)) {
            return (int) files.count() * FANOUT;
        }
    }

    @Nullable
    GitObject find(ObjectId id) {
        synchronized (memory) {
            GitObject object = memory.get(id);
            if (object != null) {
                return object;
            }
        }
        GitObject object = load(id);
        if (object != null) {
            remember(object);
        }
        return object;
    }

    private @Nullable GitObject load(ObjectId id) {
        try (ObjectReader reader = disk.newObjectReader()) {
            ObjectLoader loader = reader.open(id);
            return new GitObject(id.copy(), loader.getType(), loader.getCachedBytes(LARGEST));
        } catch (MissingObjectException e) {
            return null;
        } catch (IOException e) {
            // a damaged object of the cache is as good as an absent one: the server has it
            return null;
        }
    }

    /** Keeps the object in memory only: what a push has not yet proven wanted leaves no trace on disk. */
    void remember(GitObject object) {
        synchronized (memory) {
            if (memory.put(object.id(), object) == null) {
                held += object.data().length;
            }
            var oldest = memory.values().iterator();
            while (held > MEMORY && memory.size() > 1) {
                held -= oldest.next().data().length;
                oldest.remove();
            }
        }
    }

    /** Keeps the objects in memory and on disk. */
    void keep(Collection<GitObject> objects) {
        objects.forEach(this::remember);
        try (ObjectInserter inserter = disk.newObjectInserter()) {
            for (GitObject object : objects) {
                inserter.insert(object.type(), object.data());
            }
            inserter.flush();
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "keep an object in " + Refusal.quoted(directory),
                            String.valueOf(e.getMessage()),
                            "check that the disk has space left")
                    .causedBy(e);
        }
    }

    /** The bare repository behind it, for transports that fill it on their own. */
    Repository repository() {
        return disk;
    }

    @Override
    public void close() {
        disk.close();
    }
}
