package io.jenkins.plugins.gitops.controller.security;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import jenkins.security.ConfidentialKey;
import jenkins.security.ConfidentialStore;

/** Keys as files in {@code secrets/}, for the owner's eyes alone, each sealed with the master key beside them. */
public final class FolderStore extends ConfidentialStore {
    private final Path folder;
    private final byte[] master;

    public FolderStore(Path home) throws IOException {
        folder = Files.createDirectories(home.resolve("secrets"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        Path file = folder.resolve("master.key");
        if (!Files.exists(file)) writePrivately(file, Randomness.hex(32).getBytes());
        try {
            master = HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "Cannot read the master key '" + file
                            + "': it is not 64 hex digits; restore it from a backup, or delete it and every secret with it",
                    e);
        }
    }

    @Override
    protected void store(ConfidentialKey key, byte[] payload) throws IOException {
        writePrivately(file(key), Sealed.seal(master, payload));
    }

    @Override
    protected byte[] load(ConfidentialKey key) throws IOException {
        Path file = file(key);
        byte[] sealed;
        try {
            sealed = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return null;
        }
        byte[] plain = Sealed.open(master, sealed);
        if (plain == null) {
            throw new IOException("Cannot open the key '" + file
                    + "': it was not sealed with this master.key; restore both from one backup");
        }
        return plain;
    }

    @Override
    public byte[] randomBytes(int size) {
        return Randomness.bytes(size);
    }

    private Path file(ConfidentialKey key) {
        return folder.resolve(key.getId());
    }

    /** The file never exists with other permissions, and never half-written. */
    public static void writePrivately(Path file, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(fresh, bytes);
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
