package io.jenkins.plugins.gitops.connectors.storage;

import io.jenkins.plugins.gitops.backup.store.BackupStore;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Backups in a directory, of this host or mounted. An object is written beside its place, forced to the disk, and
 * linked to its name, which fails where that name is taken; what a crash leaves beside is swept away at the next start.
 */
public final class DirectoryStore implements BackupStore {
    private static final String BESIDE = ".writing";

    private final Path root;

    public DirectoryStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public boolean put(String object, byte[] bytes) {
        Path place = place(object);
        try {
            if (Files.exists(place)) return false;
            Path folder = Objects.requireNonNull(place.getParent());
            Files.createDirectories(folder);
            Path beside = Files.createTempFile(Files.createDirectories(root.resolve(BESIDE)), "object", "");
            try {
                try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    ByteBuffer left = ByteBuffer.wrap(bytes);
                    while (left.hasRemaining()) channel.write(left);
                    channel.force(true);
                }
                Files.createLink(place, beside);
            } finally {
                Files.deleteIfExists(beside);
            }
            force(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw cannot("write", object, e, "make room or mend the disk; what was there before is as it was");
        }
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<byte[]> read(String object) {
        try {
            return Optional.of(Files.readAllBytes(place(object)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw cannot("read", object, e, "look at the disk and at who may read there");
        }
    }

    @Override
    public void list(String prefix, Consumer<Stored> each) {
        int slash = prefix.lastIndexOf('/');
        Path from = slash < 0 ? root : place(prefix.substring(0, slash));
        if (!Files.isDirectory(from)) return;
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String object = root.relativize(file).toString().replace('\\', '/');
                if (object.startsWith(prefix) && !object.startsWith(BESIDE) && Files.isRegularFile(file)) {
                    each.accept(new Stored(object, Files.size(file)));
                }
            }
        } catch (IOException | java.io.UncheckedIOException e) {
            throw cannot("list", prefix, e, "look at the disk and at who may read there");
        }
    }

    @Override
    public void delete(String object) {
        try {
            Files.deleteIfExists(place(object));
        } catch (IOException e) {
            throw cannot("remove", object, e, "look at the disk and at who may write there");
        }
    }

    private Path place(String object) {
        Path place = root.resolve(object).normalize();
        if (object.isEmpty() || !place.startsWith(root) || place.equals(root)) {
            throw new Refusal(
                    "keep " + Refusal.quoted(object) + " in " + Refusal.quoted(name()),
                    "it would lie outside",
                    "give it a name of plain parts");
        }
        return place;
    }

    private Failure cannot(String verb, String object, Exception e, String advice) {
        return Failure.of(
                        FailureKind.UNREACHABLE,
                        verb + " " + Refusal.quoted(object) + " in " + Refusal.quoted(name()),
                        e.getClass().getSimpleName() + ": " + e.getMessage(),
                        advice)
                .causedBy(e);
    }
}
