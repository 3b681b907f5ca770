package io.jenkins.plugins.gitops.connectors.signing;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.ArtifactRegistry.Descriptor;
import io.jenkins.plugins.gitops.port.Registries;
import io.jenkins.plugins.gitops.port.Statement;
import io.jenkins.plugins.gitops.port.Statements;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * Statements that refer to an artifact in its registry, sealed by buildOnce or by cosign. What cannot be opened or is
 * about something else is listed with its doubt, and never as signed.
 */
public final class AttachedStatements implements Statements {
    private final Registries registries;
    private final TrustedKeys keys;
    private final Executor threads;

    public AttachedStatements(Registries registries, TrustedKeys keys, Executor threads) {
        this.registries = registries;
        this.keys = keys;
        this.threads = threads;
    }

    @Override
    public CompletionStage<List<Statement>> about(Artifact artifact) {
        return CompletableFuture.supplyAsync(() -> find(artifact), threads);
    }

    private List<Statement> find(Artifact artifact) {
        ImageReference image = ImageReference.parse(artifact.name());
        ArtifactRegistry registry = registries.at(image.registry());
        List<Statement> found = new ArrayList<>();
        for (Descriptor one : registry.referrers(image.repository(), artifact.digest(), "")) {
            if (one.artifactType().equals(Envelope.BUNDLE) || one.artifactType().equals(Envelope.IN_TOTO)) {
                document(registry, image.repository(), one.digest())
                        .ifPresent(bytes -> found.add(statement(bytes, one, artifact.digest())));
            }
        }
        return found;
    }

    private static Optional<byte[]> document(ArtifactRegistry registry, String repository, ImageDigest manifest) {
        return registry.manifest(repository, manifest)
                .map(ArtifactRegistry.Manifest::json)
                .map(json -> json.fields().get("layers"))
                .filter(Json.Arr.class::isInstance)
                .map(list -> ((Json.Arr) list).items())
                .filter(layers -> layers.size() == 1)
                .map(layers -> Fields.text(layers.get(0), "digest"))
                .filter(digest -> !digest.isEmpty())
                .flatMap(digest -> registry.blob(repository, new ImageDigest(digest)));
    }

    private Statement statement(byte[] document, Descriptor from, ImageDigest digest) {
        try {
            boolean sealed = from.artifactType().equals(Envelope.BUNDLE);
            Optional<Envelope> envelope = sealed ? Optional.of(Envelope.read(document)) : Optional.empty();
            byte[] payload = envelope.map(Envelope::payload).orElse(document);
            Json.Obj json = Json.parseObject(new String(payload, StandardCharsets.UTF_8));
            Optional<String> signer = envelope.flatMap(keys::signerOf);
            List<ImageDigest> subjects = subjects(json);
            boolean about = subjects.contains(digest);
            String doubt = !sealed
                    ? "nobody has signed it"
                    : signer.isEmpty() ? "no trusted key signed it" : about ? "" : "it is about something else";
            return new Statement(
                    Fields.text(json, "predicateType"),
                    subjects,
                    Fields.deep(json, "predicate", "runDetails", "builder", "id"),
                    at(json, from),
                    about ? signer : Optional.empty(),
                    doubt,
                    predicate(json));
        } catch (Refusal | DateTimeException e) {
            return new Statement(
                    "unreadable",
                    List.of(),
                    Optional.empty(),
                    Instant.EPOCH,
                    Optional.empty(),
                    String.valueOf(e.getMessage()));
        }
    }

    private static Json.Obj predicate(Json.Obj json) {
        return json.fields().get("predicate") instanceof Json.Obj predicate ? predicate : new Json.Obj(Map.of());
    }

    /** When it was said: in its own words where it has some, else in those of who attached it. */
    private static Instant at(Json.Obj json, Descriptor from) {
        return Fields.deep(json, "predicate", "runDetails", "metadata", "finishedOn")
                .or(() -> Optional.ofNullable(from.annotations().get("org.opencontainers.image.created")))
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
    }

    private static List<ImageDigest> subjects(Json.Obj json) {
        List<ImageDigest> found = new ArrayList<>();
        if (json.fields().get("subject") instanceof Json.Arr list) {
            for (Json one : list.items()) {
                Fields.deep(one, "digest", "sha256").ifPresent(hex -> found.add(new ImageDigest("sha256:" + hex)));
            }
        }
        return found;
    }
}
