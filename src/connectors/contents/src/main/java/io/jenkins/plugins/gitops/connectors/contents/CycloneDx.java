package io.jenkins.plugins.gitops.connectors.contents;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A bill of materials in the words of CycloneDX 1.6. It bears no time: an image has one list, whenever it is made. */
final class CycloneDx {
    private CycloneDx() {}

    static Json.Obj write(String image, ImageDigest digest, Collection<Component> components) {
        UUID serial = UUID.nameUUIDFromBytes(digest.value().getBytes(StandardCharsets.UTF_8));
        String purl =
                "pkg:oci/" + Purl.part(image.substring(image.lastIndexOf('/') + 1)) + "@" + Purl.part(digest.value());
        Component self = new Component("container", image, digest.value(), purl, "", image);
        List<Json> all = new ArrayList<>();
        components.forEach(component -> all.add(json(component)));
        return new Json.Obj(Map.of(
                "bomFormat", Json.of("CycloneDX"),
                "specVersion", Json.of("1.6"),
                "serialNumber", Json.of("urn:uuid:" + serial),
                "version", Json.of(1),
                "metadata", new Json.Obj(Map.of("component", json(self))),
                "components", new Json.Arr(all)));
    }

    private static Json json(Component component) {
        Map<String, Json> fields = new LinkedHashMap<>();
        fields.put("type", Json.of(component.kind()));
        fields.put("bom-ref", Json.of(component.ref()));
        String name = component.name();
        int colon = name.indexOf(':');
        if (component.purl().startsWith("pkg:maven/") && colon > 0) {
            fields.put("group", Json.of(name.substring(0, colon)));
            name = name.substring(colon + 1);
        }
        fields.put("name", Json.of(name));
        if (!component.version().isEmpty()) {
            fields.put("version", Json.of(component.version()));
        }
        if (!component.purl().isEmpty()) {
            fields.put("purl", Json.of(component.purl()));
        }
        if (!component.sha256().isEmpty()) {
            fields.put("hashes", Json.of(List.of(Map.of("alg", "SHA-256", "content", component.sha256()))));
        }
        if (!component.kind().equals("container")) {
            fields.put("evidence", Json.of(Map.of("occurrences", List.of(Map.of("location", component.where())))));
        }
        return new Json.Obj(fields);
    }
}
