package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.model.promotion.Target;
import io.jenkins.plugins.gitops.model.promotion.Writes;
import io.jenkins.plugins.gitops.port.ValueEdit;
import io.jenkins.plugins.gitops.port.ValueEdit.Occurrences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says for each artifact of a release what is written where, by the targets of an environment. */
final class Spots {
    /** One edit of one file. */
    record Spot(String path, ValueEdit edit) {}

    private final Landscape.Place place;
    private final String application;
    private final Release release;

    Spots(Landscape.Place place, String application, Release release) {
        this.place = place;
        this.application = application;
        this.release = release;
    }

    List<Spot> all() {
        List<Spot> spots = new ArrayList<>();
        for (Artifact artifact : release.artifacts()) {
            List<Target> its = place.rules().targets().stream()
                    .filter(target -> target.holds(artifact.name()))
                    .toList();
            if (its.isEmpty())
                throw new Refusal(
                        "promote " + Refusal.quoted(artifact.name()) + " to " + Refusal.quoted(place.name()),
                        "the environment has targets for "
                                + place.rules().targets().stream()
                                        .map(Target::artifact)
                                        .toList(),
                        "add a target that says where this artifact stands");
            its.forEach(target -> spots.add(new Spot(path(target.file()), edit(target, artifact))));
        }
        return spots;
    }

    private String path(String file) {
        String directory = filled(place.path()).replaceAll("/+$", "");
        return directory.isEmpty() ? filled(file) : directory + "/" + filled(file);
    }

    private String filled(String text) {
        return text.replace("{application}", application).replace("{environment}", place.name());
    }

    private ValueEdit edit(Target target, Artifact artifact) {
        Occurrences how = target.everywhere() ? Occurrences.ALL : Occurrences.ONE;
        String key = target.key().isBlank() ? artifact.name() : filled(target.key());
        Writes writes = target.writes();
        return switch (target.editing()) {
            case KUSTOMIZE_IMAGE ->
                new ValueEdit.KustomizeImage(
                        key,
                        key.equals(artifact.name()) ? Optional.empty() : Optional.of(artifact.name()),
                        writes == Writes.TAG || writes == Writes.TAG_AND_DIGEST ? Optional.of(tag()) : Optional.empty(),
                        writes == Writes.TAG ? Optional.empty() : Optional.of(artifact.digest()));
            case HELM_VALUE -> new ValueEdit.HelmValue(key, Json.of(value(writes, artifact)), how);
            case CONTAINER_IMAGE -> new ValueEdit.ContainerImage(key, image(writes, artifact), how);
            case ARGO_PARAMETER -> new ValueEdit.ArgoParameter(key, value(writes, artifact), how);
            case ARGO_IMAGE ->
                new ValueEdit.ArgoImage(
                        key, (key.equals(artifact.name()) ? "" : key + "=") + image(writes, artifact), how);
            case YAML_VALUE -> new ValueEdit.YamlValue("", key, Json.of(value(writes, artifact)), how);
            case JSON_VALUE -> new ValueEdit.JsonValue(key, Json.of(value(writes, artifact)), how);
        };
    }

    private String value(Writes writes, Artifact artifact) {
        return switch (writes) {
            case DIGEST -> artifact.digest().value();
            case REFERENCE -> artifact.reference();
            case TAG_AND_DIGEST -> tag() + "@" + artifact.digest().value();
            case TAG -> tag();
        };
    }

    private String image(Writes writes, Artifact artifact) {
        return switch (writes) {
            case DIGEST, REFERENCE -> artifact.reference();
            case TAG_AND_DIGEST ->
                artifact.name() + ":" + tag() + "@" + artifact.digest().value();
            case TAG -> artifact.name() + ":" + tag();
        };
    }

    private String tag() {
        return Refusal.matching(
                "a release's name as a tag",
                release.name(),
                "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}",
                "letters, digits, dots, hyphens and underscores, or let the targets write digests");
    }
}
