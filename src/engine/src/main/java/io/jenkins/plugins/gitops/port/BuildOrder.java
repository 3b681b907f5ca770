package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image to build and push, without a tag.
 *
 * @param registry where to push: a host with an optional port
 * @param repository the repository there
 * @param builder the builder that the source state named
 * @param bases what each base image is, by digest: reference as written, to {@code name@sha256:…}
 * @param platforms such as {@code linux/amd64}; more than one makes an index
 * @param labels what the image says of itself
 * @param recipe what goes in, where no build file says so
 */
public record BuildOrder(
        BuildContext context,
        String registry,
        String repository,
        String builder,
        Map<String, String> bases,
        List<String> platforms,
        Map<String, String> labels,
        Optional<ImageRecipe> recipe) {
    public BuildOrder {
        registry = Refusal.text("a registry's address", registry);
        repository = Refusal.text("a repository's name", repository);
        bases = Map.copyOf(bases);
        platforms = List.copyOf(platforms);
        labels = Map.copyOf(labels);
        platforms.forEach(platform -> Refusal.matching(
                "a platform",
                platform,
                "[a-z0-9]+/[a-z0-9]+(/[a-z0-9]+)?",
                "operating system and architecture, such as linux/amd64"));
        if (platforms.isEmpty()) {
            throw new Refusal("order an image", "it has no platform", "name at least one, such as linux/amd64");
        }
    }
}
