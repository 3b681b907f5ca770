package io.jenkins.plugins.gitops.connectors.files;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in two files that are written in turn: while one is replaced, and if it is damaged later, the other holds the
 * text before it. Each carries its generation and a checksum; a damaged or missing one leaves a doubt, which stays with
 * the text from then on.
 */
final class TwinFile {
    private static final Pattern HEADER =
            Pattern.compile("gitops-file (\\d+) (\\d{1,18}) (sure|doubtful) ([0-9a-f]{64})\n");
    private static final String VERSION = "1";

    private final Disk disk;
    private final Path directory;
    private final String name;

    TwinFile(Disk disk, Path directory, String name) {
        this.disk = disk;
        this.directory = directory;
        this.name = name;
    }

    /** What stands in the files. */
    record Twin(long generation, boolean doubtful, String text) {}

    static Optional<String> nameOf(String file) {
        return file.endsWith("-a") || file.endsWith("-b")
                ? Optional.of(file.substring(0, file.length() - 2))
                : Optional.empty();
    }

    <T> T locked(Supplier<T> work) {
        disk.makeDirectory(directory);
        return disk.locked(directory.resolve(name + ".lock"), work);
    }

    /** The newest whole text; both files damaged is an error, as going on from nothing could repeat what was done. */
    Optional<Twin> read() {
        Optional<byte[]> even = disk.read(file(0));
        Optional<byte[]> odd = disk.read(file(1));
        if (even.isEmpty() && odd.isEmpty()) {
            return Optional.empty();
        }
        Optional<Twin> one = even.flatMap(this::parse);
        Optional<Twin> other = odd.flatMap(this::parse);
        Twin newest = one.filter(twin ->
                        other.isEmpty() || twin.generation() > other.get().generation())
                .or(() -> other)
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "read " + Refusal.quoted(directory.resolve(name)),
                        "both of its files (-a, -b) are damaged",
                        "restore one from a backup, or delete both to begin anew"));
        boolean alone = (one.isEmpty() || other.isEmpty()) && newest.generation() > 1;
        return Optional.of(new Twin(newest.generation(), newest.doubtful() || alone, newest.text()));
    }

    /** Writes the text in the place of the older file; when this has returned, it is on the disk. */
    void write(Optional<Twin> before, String text) {
        long generation = before.map(Twin::generation).orElse(0L) + 1;
        boolean doubtful = before.map(Twin::doubtful).orElse(false);
        Path temporary = directory.resolve(name + ".tmp");
        disk.write(temporary, format(generation, doubtful, text).getBytes(StandardCharsets.UTF_8));
        disk.force(temporary);
        disk.move(temporary, file(generation));
        disk.force(directory);
    }

    void delete() {
        disk.delete(file(0));
        disk.delete(file(1));
        disk.delete(directory.resolve(name + ".tmp"));
        disk.force(directory);
    }

    private Path file(long generation) {
        return directory.resolve(name + (generation % 2 == 0 ? "-a" : "-b"));
    }

    private static String format(long generation, boolean doubtful, String text) {
        String state = generation + (doubtful ? " doubtful" : " sure");
        return "gitops-file " + VERSION + " " + state + " " + Sha256.hex(state + "\n" + text) + "\n" + text;
    }

    private Optional<Twin> parse(byte[] bytes) {
        String content = new String(bytes, StandardCharsets.UTF_8);
        Matcher header = HEADER.matcher(content);
        if (!header.lookingAt()) {
            return Optional.empty();
        }
        if (!header.group(1).equals(VERSION)) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "read " + Refusal.quoted(directory.resolve(name)),
                    "its format is version " + header.group(1) + ", this is made for " + VERSION,
                    "use the version of the suite that wrote it");
        }
        String text = content.substring(header.end());
        String state = header.group(2) + " " + header.group(3);
        return Sha256.hex(state + "\n" + text).equals(header.group(4))
                ? Optional.of(new Twin(
                        Long.parseLong(header.group(2)), header.group(3).equals("doubtful"), text))
                : Optional.empty();
    }
}
