package io.jenkins.plugins.gitops.connectors.files;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The disk of this host. */
public final class LocalDisk implements Disk {
    /** A file lock is held by the whole JVM, so threads of one JVM queue up here first. */
    private static final List<ReentrantLock> INSIDE =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    @Override
    public Optional<byte[]> read(Path file) {
        return attempt("read", file, () -> {
            try {
                return Optional.of(Files.readAllBytes(file));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void write(Path file, byte[] bytes) {
        attempt("write", file, () -> Files.write(file, bytes));
    }

    @Override
    public void force(Path fileOrDirectory) {
        attempt("write to the disk", fileOrDirectory, () -> {
            StandardOpenOption mode =
                    Files.isDirectory(fileOrDirectory) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
            try (FileChannel channel = FileChannel.open(fileOrDirectory, mode)) {
                channel.force(true);
            }
            return fileOrDirectory;
        });
    }

    @Override
    public void move(Path from, Path to) {
        attempt(
                "replace",
                to,
                () -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public void delete(Path file) {
        attempt("delete", file, () -> Files.deleteIfExists(file));
    }

    @Override
    public List<String> names(Path directory) {
        return attempt("list", directory, () -> {
            try (Stream<Path> files = Files.list(directory)) {
                return files.map(file -> file.getFileName().toString()).sorted().toList();
            } catch (NoSuchFileException e) {
                return List.of();
            }
        });
    }

    @Override
    public void makeDirectory(Path directory) {
        attempt("make the directory", directory, () -> Files.createDirectories(directory));
    }

    @Override
    public <T> T locked(Path file, Supplier<T> work) {
        int hash = file.toAbsolutePath().normalize().hashCode();
        ReentrantLock inside = INSIDE.get(Math.floorMod(hash, INSIDE.size()));
        inside.lock();
        FileChannel channel = null;
        try {
            channel = attempt("lock", file, () -> lock(file));
            return work.get();
        } finally {
            // the file first: the next thread of this JVM would find it locked by its own process
            try {
                close(file, channel);
            } finally {
                inside.unlock();
            }
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            channel.lock();
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void close(Path file, @Nullable FileChannel channel) {
        if (channel != null) {
            attempt("unlock", file, () -> {
                channel.close();
                return file;
            });
        }
    }

    /** A call of the file system. */
    private interface Call<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(String what, Path file, Call<T> call) {
        try {
            return call.run();
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            what + " " + Refusal.quoted(file),
                            e.toString(),
                            "look at the disk's free space and the owner's rights")
                    .causedBy(e);
        }
    }
}
