package io.jenkins.plugins.gitops.exporter;

import hudson.model.Job;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * What a job is remembered by, in a file of its own folder: it goes along when the job is renamed or moved and goes when
 * the job is deleted, however the controller ends in between.
 *
 * @param floor the number of the last run before anyone counted
 */
record Identity(String id, long floor) {
    private static final String FILE = "gitops-metrics.id";

    /** The job's identity, where it has one. */
    static Optional<Identity> of(Job<?, ?> job) {
        Path file = file(job);
        try {
            if (!Files.exists(file)) return Optional.empty();
            String[] parts = Files.readString(file).strip().split(" ", -1);
            return parts.length == 2 && parts[1].matches("[0-9]{1,18}")
                    ? Optional.of(new Identity(parts[0], Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** The job's identity; from its first run on it has one. */
    static synchronized Identity ofRun(Job<?, ?> job, long number) {
        Optional<Identity> known = of(job);
        if (known.isPresent()) return known.get();
        Identity made = new Identity(UUID.randomUUID().toString(), number - 1);
        Path file = file(job);
        Path draft = file.resolveSibling(FILE + ".draft");
        try {
            Files.writeString(draft, made.id + " " + made.floor + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return made;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static Path file(Job<?, ?> job) {
        return job.getRootDir().toPath().resolve(FILE);
    }

    private static UncheckedIOException failed(Path file, IOException e) {
        return new UncheckedIOException(
                Refusal.message(
                        "keep the identity " + Refusal.quoted(file),
                        String.valueOf(e),
                        "let the controller write its job folders"),
                e);
    }
}
