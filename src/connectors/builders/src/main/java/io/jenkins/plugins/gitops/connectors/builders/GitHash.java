package io.jenkins.plugins.gitops.connectors.builders;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Files hashed as Git names them, changed or not, added or not. */
final class GitHash {
    private final Path root;
    private final Predicate<String> wanted;

    /** Asked for each file by its path below the root, with slashes. */
    GitHash(Path root, Predicate<String> wanted) {
        this.root = root;
        this.wanted = wanted;
    }

    /** The tree's id; that of the empty tree where nothing is wanted. */
    String tree() throws IOException {
        return HexFormat.of().formatHex(tree(root).orElseGet(() -> object("tree", new byte[0])));
    }

    private Optional<byte[]> tree(Path folder) throws IOException {
        // Git sorts a folder as if its name ended with a slash
        TreeMap<String, byte[]> entries = new TreeMap<>(GitHash::byBytes);
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.toList()) {
                String name = String.valueOf(child.getFileName());
                boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
                if (isFolder && !name.equals(".git")) {
                    tree(child).ifPresent(id -> entries.put(name + "/", entry("40000", name, id)));
                } else if (!isFolder
                        && !name.equals(".git")
                        && wanted.test(root.relativize(child).toString().replace('\\', '/'))) {
                    entries.put(name, entry(mode(child), name, blob(child)));
                }
            }
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        entries.values().forEach(content::writeBytes);
        return entries.isEmpty() ? Optional.empty() : Optional.of(object("tree", content.toByteArray()));
    }

    private static int byBytes(String one, String other) {
        return java.util.Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] entry(String mode, String name, byte[] id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((mode + " " + name + "\0").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(id);
        return out.toByteArray();
    }

    private static String mode(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "120000";
        }
        boolean posix = Files.getFileStore(file).supportsFileAttributeView("posix");
        return posix && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE)
                ? "100755"
                : "100644";
    }

    /** The id of one file's content, or of what a link says. */
    static byte[] blob(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            String target = Files.readSymbolicLink(file).toString().replace('\\', '/');
            return object("blob", target.getBytes(StandardCharsets.UTF_8));
        }
        long size = Files.size(file);
        MessageDigest digest = begun("blob", size);
        long read = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
                read += n;
            }
        }
        if (read != size) {
            throw new IOException("Cannot hash '" + file + "': it is being written; let that end before the image");
        }
        return digest.digest();
    }

    private static byte[] object(String type, byte[] content) {
        MessageDigest digest = begun(type, content.length);
        return digest.digest(content);
    }

    private static MessageDigest begun(String type, long size) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update((type + " " + size + "\0").getBytes(StandardCharsets.UTF_8));
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this Java has no SHA-1; use a complete one", e);
        }
    }
}
