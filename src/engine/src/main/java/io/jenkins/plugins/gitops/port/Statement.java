package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A statement about artifacts, as in-toto has it.
 *
 * @param type its predicate's type, such as {@code https://slsa.dev/provenance/v1}
 * @param subjects the digests that it is about
 * @param builder who built them, where it says so
 * @param signedBy the configured key that its signature was verified with; absent: nobody's
 * @param doubt why the signature does not count, where it does not
 * @param predicate what it states
 */
public record Statement(
        String type,
        List<ImageDigest> subjects,
        Optional<String> builder,
        Instant at,
        Optional<String> signedBy,
        String doubt,
        Json.Obj predicate) {
    public Statement {
        type = Refusal.text("a statement's type", type);
        subjects = List.copyOf(subjects);
    }

    /** A statement of which only that it is there counts. */
    public Statement(
            String type,
            List<ImageDigest> subjects,
            Optional<String> builder,
            Instant at,
            Optional<String> signedBy,
            String doubt) {
        this(type, subjects, builder, at, signedBy, doubt, new Json.Obj(Map.of()));
    }
}
