package io.jenkins.plugins.gitops.connectors.registry;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry.Descriptor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Manifests and indexes as JSON: what they point at, and new ones. */
final class Manifests {
    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String IMAGE = "application/vnd.oci.image.manifest.v1+json";
    static final String EMPTY = "application/vnd.oci.empty.v1+json";
    static final byte[] EMPTY_BYTES = "{}".getBytes(StandardCharsets.UTF_8);
    static final String ACCEPT = String.join(
            ", ",
            INDEX,
            IMAGE,
            "application/vnd.docker.distribution.manifest.list.v2+json",
            "application/vnd.docker.distribution.manifest.v2+json");

    private Manifests() {}

    /** The descriptors in one list of a manifest or index. */
    static List<Descriptor> descriptors(Json.Obj json, String field) {
        List<Descriptor> found = new ArrayList<>();
        if (json.fields().get(field) instanceof Json.Arr list)
            list.items().stream()
                    .filter(Json.Obj.class::isInstance)
                    .map(Json.Obj.class::cast)
                    .filter(item -> item.get("digest").isPresent())
                    .map(Manifests::descriptor)
                    .forEach(found::add);
        return found;
    }

    static Descriptor descriptor(Json.Obj json) {
        Map<String, String> annotations = new LinkedHashMap<>();
        if (json.fields().get("annotations") instanceof Json.Obj object)
            object.fields().forEach((key, value) -> annotations.put(key, String.valueOf(value.plain())));
        return new Descriptor(
                text(json, "mediaType"),
                new ImageDigest(text(json, "digest")),
                json.fields().get("size") instanceof Json.Num size
                        ? size.value().longValue()
                        : 0,
                text(json, "artifactType"),
                annotations);
    }

    static Json.Obj json(Descriptor descriptor) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("mediaType", new Json.Text(descriptor.mediaType()));
        fields.put("digest", new Json.Text(descriptor.digest().value()));
        fields.put("size", new Json.Num(BigDecimal.valueOf(descriptor.size())));
        if (!descriptor.artifactType().isEmpty()) fields.put("artifactType", new Json.Text(descriptor.artifactType()));
        if (!descriptor.annotations().isEmpty()) fields.put("annotations", Json.of(descriptor.annotations()));
        return new Json.Obj(fields);
    }

    /** A manifest that says something of its subject. */
    static byte[] referring(
            Descriptor subject, String artifactType, Descriptor document, Map<String, String> annotations) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("schemaVersion", new Json.Num(BigDecimal.valueOf(2)));
        fields.put("mediaType", new Json.Text(IMAGE));
        fields.put("artifactType", new Json.Text(artifactType));
        fields.put("config", json(new Descriptor(EMPTY, Sha256.digest(EMPTY_BYTES), EMPTY_BYTES.length, "", Map.of())));
        fields.put("layers", new Json.Arr(List.of(json(document))));
        fields.put("subject", json(subject));
        if (!annotations.isEmpty()) fields.put("annotations", Json.of(annotations));
        return new Json.Obj(fields).text().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] index(List<Descriptor> manifests) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("schemaVersion", new Json.Num(BigDecimal.valueOf(2)));
        fields.put("mediaType", new Json.Text(INDEX));
        fields.put(
                "manifests",
                new Json.Arr(List.copyOf(manifests.stream().map(Manifests::json).toList())));
        return new Json.Obj(fields).text().getBytes(StandardCharsets.UTF_8);
    }

    static String text(Json.Obj json, String field) {
        return json.fields().get(field) instanceof Json.Text text ? text.value() : "";
    }
}
