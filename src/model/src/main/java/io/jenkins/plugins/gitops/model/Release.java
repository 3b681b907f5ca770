package io.jenkins.plugins.gitops.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An immutable, named set of artifacts that travels as one; two releases of equal artifacts are one. */
public record Release(String name, List<Artifact> artifacts) {
    public Release {
        name = Refusal.text("a release's name", name);
        artifacts = artifacts.stream()
                .sorted(Comparator.comparing(Artifact::reference))
                .toList();
        if (artifacts.isEmpty()) {
            throw new Refusal("take release " + Refusal.quoted(name), "it holds no artifact", "give it at least one");
        }
        long names = artifacts.stream().map(Artifact::name).distinct().count();
        if (names < artifacts.size()) {
            throw new Refusal(
                    "take release " + Refusal.quoted(name),
                    "it holds one artifact twice: "
                            + artifacts.stream().map(Artifact::reference).collect(Collectors.joining(", ")),
                    "name each artifact once");
        }
    }

    public Optional<Artifact> artifact(String artifactName) {
        return artifacts.stream().filter(a -> a.name().equals(artifactName)).findFirst();
    }

    /** Whether both put the same content in place, whatever they are called. */
    public boolean sameContent(Release other) {
        return artifacts.equals(other.artifacts);
    }
}
