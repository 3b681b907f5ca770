package io.jenkins.plugins.gitops.delivery.promote;

import io.jenkins.plugins.gitops.delivery.Lists;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A release out of what a pipeline has in its hands: buildOnce's receipt, or references with digests. */
public final class Cargo {
    private Cargo() {}

    /** The release that a pipeline names. */
    public static Release release(Map<String, ?> receipt, List<String> images, String name) {
        if (receipt.isEmpty() == images.isEmpty())
            throw new Refusal(
                    "promote",
                    receipt.isEmpty() ? "nothing to promote is named" : "both 'release' and 'images' are given",
                    "give either 'release', as buildOnce answered it, or 'images' with their digests");
        List<Artifact> artifacts = new ArrayList<>();
        if (!receipt.isEmpty()) artifacts.add(artifact(receipt));
        for (String image : images) artifacts.add(artifact(image));
        String named = name.isBlank()
                ? version(receipt)
                        .orElseGet(() -> artifacts.get(0).digest().brief().replace("sha256:", ""))
                : name;
        return new Release(named, artifacts);
    }

    /** What the image's name ends with, which is what most call their application. */
    public static String application(Release release) {
        String name = release.artifacts().get(0).name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Artifact artifact(Map<String, ?> receipt) {
        Object image = receipt.get("image");
        Object digest = receipt.get("digest");
        if (image == null || digest == null)
            throw new Refusal(
                    "promote",
                    "the release has " + receipt.keySet() + " and no " + (image == null ? "'image'" : "'digest'"),
                    "give what buildOnce answered, or a map with 'image' and 'digest'");
        return new Artifact(Artifact.Kind.IMAGE, String.valueOf(image), new ImageDigest(String.valueOf(digest)));
    }

    private static Artifact artifact(String written) {
        ImageReference reference = ImageReference.parse(written);
        ImageDigest digest = reference
                .digest()
                .orElseThrow(() -> new Refusal(
                        "promote " + Refusal.quoted(written),
                        "it has no digest, and a tag may move",
                        "write it as 'registry/image@sha256:…'"));
        return new Artifact(Artifact.Kind.IMAGE, reference.name(), digest);
    }

    /** The version among the receipt's tags, else the first tag that is of this build alone. */
    private static Optional<String> version(Map<String, ?> receipt) {
        List<String> tags = receipt.get("tags") instanceof List<?> given ? Lists.of(given, "\n") : List.of();
        return tags.stream()
                .filter(tag -> tag.matches("v[0-9].*"))
                .findFirst()
                .or(() -> tags.stream().filter(tag -> !tag.endsWith("-latest")).findFirst());
    }
}
