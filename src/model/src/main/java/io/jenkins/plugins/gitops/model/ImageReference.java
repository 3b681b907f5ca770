package io.jenkins.plugins.gitops.model;

import java.util.Optional;

/**
 * An image as people write it, taken apart. What names no registry is of Docker Hub, whose registry has a host of its
 * own, and where a name without a slash is one of {@code library}.
 */
public record ImageReference(String registry, String repository, Optional<String> tag, Optional<ImageDigest> digest) {
    private static final String HUB = "registry-1.docker.io";
    private static final String NAME = "[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*";

    public ImageReference {
        Refusal.matching(
                "a repository's name",
                repository,
                NAME,
                "lower case letters and digits, with dots, dashes and slashes in between");
        tag.ifPresent(text -> Refusal.matching(
                "a tag",
                text,
                "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}",
                "at most 128 letters, digits, dots, dashes and underscores, no dot or dash first"));
    }

    public static ImageReference parse(String written) {
        String rest = Refusal.text("an image's name", written);
        int at = rest.indexOf('@');
        Optional<ImageDigest> digest = at < 0 ? Optional.empty() : Optional.of(new ImageDigest(rest.substring(at + 1)));
        rest = at < 0 ? rest : rest.substring(0, at);
        int colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
        Optional<String> tag = colon < 0 ? Optional.empty() : Optional.of(rest.substring(colon + 1));
        rest = colon < 0 ? rest : rest.substring(0, colon);
        int slash = rest.indexOf('/');
        String first = slash < 0 ? "" : rest.substring(0, slash);
        if (!first.contains(".") && !first.contains(":") && !first.equals("localhost")) {
            return new ImageReference(HUB, slash < 0 ? "library/" + rest : rest, tag, digest);
        }
        String repository = rest.substring(slash + 1);
        boolean hub = first.equals("docker.io") || first.equals("index.docker.io");
        return new ImageReference(
                hub ? HUB : first,
                hub && !repository.contains("/") ? "library/" + repository : repository,
                tag,
                digest);
    }

    /** The name that manifests carry, without tag and digest. */
    public String name() {
        return registry + "/" + repository;
    }

    /** The same image, as it is under that digest. */
    public String at(ImageDigest exactly) {
        return name() + "@" + exactly.value();
    }
}
