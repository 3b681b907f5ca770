package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.Registries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The images of releases in their registries. */
public final class Images {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Registries registries;

    public Images(Registries registries) {
        this.registries = registries;
    }

    /** The release's artifacts that no registry has any more. */
    public List<Artifact> missing(Release release) {
        return release.artifacts().stream()
                .filter(artifact -> manifest(artifact).isEmpty())
                .toList();
    }

    /** What a node may say that it runs: the digest and, where that is an index, those of its platforms. */
    public Set<ImageDigest> accepted(Artifact artifact) {
        Set<ImageDigest> accepted = new LinkedHashSet<>(Set.of(artifact.digest()));
        manifest(artifact).flatMap(manifest -> manifest.json().get("manifests")).ifPresent(list -> {
            if (list instanceof Json.Arr array)
                array.items().forEach(item -> digest(item).ifPresent(accepted::add));
        });
        return accepted;
    }

    /** Makes the tag name the artifact's digest; false where it did already. */
    public boolean tag(Artifact artifact, String tag) {
        ImageReference image = ImageReference.parse(artifact.name());
        ArtifactRegistry registry = registries.at(image.registry());
        boolean there = registry.resolve(image.repository(), tag)
                .filter(artifact.digest()::equals)
                .isPresent();
        if (!there) registry.tag(image.repository(), artifact.digest(), tag);
        return !there;
    }

    private Optional<ArtifactRegistry.Manifest> manifest(Artifact artifact) {
        ImageReference image = ImageReference.parse(artifact.name());
        return registries.at(image.registry()).manifest(image.repository(), artifact.digest());
    }

    private static Optional<ImageDigest> digest(Json item) {
        return item instanceof Json.Obj object
                ? object.get("digest").map(Json::plain).map(String::valueOf).map(ImageDigest::new)
                : Optional.empty();
    }

    /** The tags that an artifact gets where it is healthy; the time is that of its commit, so that they stay the same. */
    public static List<String> tags(String environment, Artifact artifact, Instant at) {
        String brief = artifact.digest().brief().substring(0, 7);
        return List.of(environment + "-" + brief + "-" + TIME.format(at), environment + "-latest");
    }
}
