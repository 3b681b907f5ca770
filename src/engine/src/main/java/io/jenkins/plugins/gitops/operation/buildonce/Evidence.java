package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.IdempotencyKey;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Effect;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.port.Signer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Attaches to a digest what is said about it, once each: a signature made anew has other bytes, so it is looked up first. */
record Evidence(Shelf shelf, ImageDigest image, Optional<Signer> signer, Instant at, Progress progress) {
    static final String SBOM_TYPE = "application/vnd.cyclonedx+json";
    static final String STATEMENT_TYPE = "application/vnd.in-toto+json";
    private static final String KEY = "gitops.effect";
    private static final String CREATED = "org.opencontainers.image.created";
    private static final String PREDICATE = "dev.sigstore.bundle.predicateType";

    /** The list of contents, as scanners look for it. */
    ImageDigest sbom(byte[] document) {
        return once("sbom", SBOM_TYPE, document, Map.of());
    }

    /** A statement, sealed where there is a key. */
    ImageDigest statement(String name, Json.Obj statement) {
        byte[] text = statement.text().getBytes(StandardCharsets.UTF_8);
        String predicate = statement
                .get("predicateType")
                .map(Json::plain)
                .map(String::valueOf)
                .orElse("");
        if (signer.isEmpty()) {
            return once(name, STATEMENT_TYPE, text, Map.of("in-toto.io/predicate-type", predicate));
        }
        String effect = "sealed-" + name;
        return progress.once(effect, ImageDigest.class, new Effect<>() {
            @Override
            public Optional<ImageDigest> lookup(IdempotencyKey key) {
                return find(key);
            }

            @Override
            public ImageDigest perform(IdempotencyKey key) {
                Signer.Seal seal = signer.orElseThrow().seal(text);
                return attach(
                        key,
                        seal.artifactType(),
                        seal.document(),
                        Map.of(PREDICATE, predicate, "dev.sigstore.bundle.content", "dsse-envelope"));
            }
        });
    }

    /** The list that the builder left beside the image. */
    static byte[] contents(Shelf shelf, ImageDigest blob) {
        return shelf.registry()
                .blob(shelf.repository(), blob)
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "read the list of contents " + Refusal.quoted(blob.brief()),
                        "the registry does not have it any more",
                        "build again, and keep blobs that are an hour old from being collected"));
    }

    private ImageDigest once(String name, String type, byte[] document, Map<String, String> annotations) {
        return progress.once(
                name, ImageDigest.class, Effect.of(this::find, key -> attach(key, type, document, annotations)));
    }

    private ImageDigest attach(IdempotencyKey key, String type, byte[] document, Map<String, String> annotations) {
        Map<String, String> all = new java.util.LinkedHashMap<>(annotations);
        all.put(KEY, key.value());
        all.put(CREATED, at.toString());
        return shelf.registry().attach(shelf.repository(), image, type, type, document, all);
    }

    private Optional<ImageDigest> find(IdempotencyKey key) {
        return shelf.registry().referrers(shelf.repository(), image, "").stream()
                .filter(one -> key.value().equals(one.annotations().get(KEY)))
                .map(one -> one.digest())
                .findFirst();
    }
}
