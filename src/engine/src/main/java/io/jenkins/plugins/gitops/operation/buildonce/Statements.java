package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.ContentKey;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.SourceState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said about an image: in-toto statements, the same bytes each time that they are made of the same facts. */
record Statements(BuildOncePlan plan, ImageDigest digest) {
    static final String SBOM = "https://cyclonedx.org/bom";
    static final String PROVENANCE = "https://slsa.dev/provenance/v1";
    static final String TESTS = "urn:gitops-suite:tests:1";

    /** That is how cosign writes that an image is signed. */
    static final String SIGNATURE = "https://sigstore.dev/cosign/sign/v1";

    private static final String BUILD = "urn:gitops-suite:build-once:1";

    Json.Obj of(String predicateType, Json predicate) {
        Json subject = new Json.Obj(Map.of(
                "name",
                Json.of(plan.registry() + "/" + plan.repository()),
                "digest",
                new Json.Obj(Map.of("sha256", Json.of(hex(digest.value()))))));
        return new Json.Obj(Map.of(
                "_type",
                Json.of("https://in-toto.io/Statement/v1"),
                "subject",
                new Json.Arr(List.of(subject)),
                "predicateType",
                Json.of(predicateType),
                "predicate",
                predicate));
    }

    Json.Obj signature() {
        return of(SIGNATURE, new Json.Obj(Map.of()));
    }

    Json.Obj sbom(Json.Obj document) {
        return of(SBOM, document);
    }

    /** Of build arguments the names alone: their values are in the content key. */
    Json.Obj provenance(
            SourceState source, Map<String, String> bases, ContentKey key, String run, Instant from, Instant to) {
        BuildOnceRequest asked = plan.asked();
        Map<String, Json> external = new LinkedHashMap<>();
        external.put("image", Json.of(asked.image()));
        external.put("context", Json.of(asked.context().context()));
        external.put("buildFile", Json.of(asked.context().buildFile()));
        external.put(
                "arguments",
                Codec.encode(
                        asked.context().arguments().keySet().stream().sorted().toList()));
        external.put("platforms", Codec.encode(asked.platforms()));
        asked.recipe().ifPresent(recipe -> external.put("recipe", Codec.encode(recipe)));
        Json.Obj definition = new Json.Obj(Map.of(
                "buildType", Json.of(BUILD),
                "externalParameters", new Json.Obj(external),
                "internalParameters",
                        new Json.Obj(Map.of(
                                "contentKey", Json.of(key.value()),
                                "tree", Json.of(source.tree()),
                                "builder", Json.of(source.builder()))),
                "resolvedDependencies", new Json.Arr(dependencies(source, bases))));
        Json.Obj run1 = new Json.Obj(Map.of(
                "builder",
                        new Json.Obj(Map.of(
                                "id",
                                Json.of(asked.facts().builtAt()),
                                "version",
                                new Json.Obj(Map.of(source.builder(), Json.of(source.version()))))),
                "metadata",
                        new Json.Obj(Map.of(
                                "invocationId",
                                        Json.of(
                                                asked.facts().buildUrl().isEmpty()
                                                        ? run
                                                        : asked.facts().buildUrl()),
                                "startedOn", Json.of(from.toString()),
                                "finishedOn", Json.of(to.toString())))));
        return of(PROVENANCE, new Json.Obj(Map.of("buildDefinition", definition, "runDetails", run1)));
    }

    Json.Obj tests() {
        BuildOnceRequest.Facts facts = plan.asked().facts();
        Map<String, Json> predicate = new LinkedHashMap<>();
        facts.tests().ifPresent(totals -> predicate.put("tests", Codec.encode(totals)));
        facts.coverage().ifPresent(share -> predicate.put("coverage", Codec.encode(share)));
        predicate.put("scan", Codec.encode(facts.scan()));
        predicate.put("buildUrl", Json.of(facts.buildUrl()));
        return of(TESTS, new Json.Obj(predicate));
    }

    private static List<Json> dependencies(SourceState source, Map<String, String> bases) {
        List<Json> all = new ArrayList<>();
        all.add(new Json.Obj(Map.of(
                "name",
                Json.of("source"),
                "digest",
                new Json.Obj(Map.of("gitCommit", Json.of(source.commit().value()))))));
        bases.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(base -> new Json.Obj(Map.of(
                        "name", Json.of(base.getKey()),
                        "uri", Json.of("oci://" + base.getValue().replaceFirst("@.*", "")),
                        "digest",
                                new Json.Obj(Map.of(
                                        "sha256", Json.of(hex(base.getValue().replaceFirst(".*@", ""))))))))
                .forEach(all::add);
        return all;
    }

    private static String hex(String digest) {
        return digest.substring("sha256:".length());
    }
}
