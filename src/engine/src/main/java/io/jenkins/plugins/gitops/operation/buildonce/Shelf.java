package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One repository of a registry: what stands there is whole or it does not count. */
record Shelf(ArtifactRegistry registry, String repository) {
    /**
     * The digest of each platform, where the image and every manifest of it is there; a single image counts for the
     * platform that was asked for.
     */
    Optional<Map<String, ImageDigest>> platforms(ImageDigest digest, List<String> asked) {
        Optional<ArtifactRegistry.Manifest> manifest = registry.manifest(repository, digest);
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        List<Json.Obj> children = objects(manifest.get().json(), "manifests");
        if (children.isEmpty()) {
            return Optional.of(Map.of(asked.get(0), digest));
        }
        Map<String, ImageDigest> found = new LinkedHashMap<>();
        for (Json.Obj child : children) {
            ImageDigest one = new ImageDigest(text(child, "digest"));
            if (registry.manifest(repository, one).isEmpty()) {
                return Optional.empty();
            }
            String platform = platform(child);
            // an index may also hold statements about its images, which are for no platform
            if (!platform.startsWith("unknown/")) {
                found.put(platform, one);
            }
        }
        return Optional.of(found);
    }

    /** Refuses an image of which a layer or a configuration is missing. */
    void mustHaveItsBlobs(ImageDigest image) {
        List<String> missing = new ArrayList<>();
        Json.Obj manifest = registry.manifest(repository, image)
                .map(ArtifactRegistry.Manifest::json)
                .orElseThrow(() -> notThere(image));
        List<Json.Obj> blobs = new ArrayList<>(objects(manifest, "layers"));
        if (manifest.fields().get("config") instanceof Json.Obj config) {
            blobs.add(config);
        }
        for (Json.Obj blob : blobs) {
            ImageDigest digest = new ImageDigest(text(blob, "digest"));
            if (blob.get("urls").isEmpty() && !registry.hasBlob(repository, digest)) {
                missing.add(digest.brief());
            }
        }
        if (!missing.isEmpty()) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "take image " + Refusal.quoted(image.brief()) + " of " + Refusal.quoted(repository),
                    "the registry lacks its blobs " + missing,
                    "build it again, and look at the registry's storage");
        }
    }

    Failure notThere(ImageDigest image) {
        return Failure.of(
                FailureKind.REFUSED,
                "take image " + Refusal.quoted(image.brief()) + " of " + Refusal.quoted(repository),
                "the builder says that it pushed it, and the registry does not have it",
                "check that both speak of the same registry, and build it again");
    }

    /** What a base image is now, by digest. */
    static String pinned(io.jenkins.plugins.gitops.port.Registries registries, String written) {
        ImageReference base = ImageReference.parse(written);
        if (base.digest().isPresent()) {
            return base.at(base.digest().get());
        }
        String tag = base.tag().orElse("latest");
        return registries
                .at(base.registry())
                .resolve(base.repository(), tag)
                .map(base::at)
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "begin from base image " + Refusal.quoted(written),
                        "registry " + Refusal.quoted(base.registry()) + " has no tag " + Refusal.quoted(tag) + " in "
                                + Refusal.quoted(base.repository()),
                        "check the name, or name credentials for that registry"));
    }

    private static String platform(Json.Obj child) {
        if (!(child.fields().get("platform") instanceof Json.Obj platform)) {
            return "unknown/unknown";
        }
        String variant = text(platform, "variant");
        String plain = text(platform, "os") + "/" + text(platform, "architecture");
        // arm64 has one variant in use, which people leave out
        return variant.isEmpty() || plain.equals("linux/arm64") ? plain : plain + "/" + variant;
    }

    private static List<Json.Obj> objects(Json.Obj json, String field) {
        return json.fields().get(field) instanceof Json.Arr list
                ? list.items().stream()
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                        .toList()
                : List.of();
    }

    private static String text(Json.Obj json, String field) {
        return json.fields().get(field) instanceof Json.Text text ? text.value() : "";
    }
}
