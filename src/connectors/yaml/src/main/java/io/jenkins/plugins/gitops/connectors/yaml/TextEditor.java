package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Editor;
import io.jenkins.plugins.gitops.port.ValueEdit;
import io.jenkins.plugins.gitops.port.ValueEdit.Occurrences;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Edits YAML and JSON files; one file, one edit, one pass, and a look at the result before it is handed out. */
public final class TextEditor implements Editor {
    private static final Set<String> ARGO = Set.of("Application", "ApplicationSet");

    @Override
    public Edited edit(String file, String text, ValueEdit edit) {
        if (edit instanceof ValueEdit.KustomizeImage image) {
            return new KustomizeImages(file, text).set(image);
        } else if (edit instanceof ValueEdit.HelmValue helm) {
            return new Values(file, text).set(root -> true, List.of(helm.path()), helm.value(), helm.occurrences());
        } else if (edit instanceof ValueEdit.YamlValue yaml) {
            return new Values(file, text).set(named(yaml.in()), List.of(yaml.path()), yaml.value(), yaml.occurrences());
        } else if (edit instanceof ValueEdit.JsonValue json) {
            return Values.ofJson(file, text).set(root -> true, List.of(json.path()), json.value(), json.occurrences());
        } else if (edit instanceof ValueEdit.ContainerImage container) {
            return container(file, text, container);
        } else if (edit instanceof ValueEdit.ArgoParameter parameter) {
            String path = "**.helm.parameters" + having(parameter.name()) + ".value";
            return new Values(file, text)
                    .set(TextEditor::isArgo, List.of(path), Json.of(parameter.value()), parameter.occurrences());
        }
        return argoImage(file, text, (ValueEdit.ArgoImage) edit);
    }

    private static boolean isArgo(Place root) {
        return ARGO.contains(Values.text(root, "kind").orElse(""));
    }

    private static Edited container(String file, String text, ValueEdit.ContainerImage edit) {
        List<String> paths = Stream.of("containers", "initContainers", "ephemeralContainers")
                .map(list -> "**." + list + having(edit.container()) + ".image")
                .toList();
        return new Values(file, text).set(root -> true, paths, Json.of(edit.image()), edit.occurrences());
    }

    private static Edited argoImage(String file, String text, ValueEdit.ArgoImage edit) {
        Values values = new Values(file, text);
        List<Found> all = values.find(TextEditor::isArgo, List.of("**.kustomize.images[*]"));
        List<Found> meant = all.stream()
                .filter(found -> found.place() instanceof Place.Scalar scalar
                        && imageName(scalar.value()).equals(edit.image()))
                .toList();
        String candidates = all.stream()
                .map(found -> found.place() instanceof Place.Scalar scalar ? imageName(scalar.value()) : found.path())
                .collect(Collectors.joining(", "));
        values.require("image " + edit.image(), meant, edit.occurrences(), candidates);
        return values.set(meant, Json.of(edit.value()));
    }

    /** The name that Kustomize looks for: what stands before {@code =}, or before tag and digest. */
    private static String imageName(String image) {
        return image.contains("=")
                ? image.substring(0, image.indexOf('='))
                : image.replaceAll("@.*$", "").replaceAll(":[^/]*$", "");
    }

    private static String having(String name) {
        if (name.contains("]")) {
            throw new Refusal("look for " + Refusal.quoted(name), "it contains a bracket", "give the plain name");
        }
        return "[name=" + name + "]";
    }

    /** Documents by {@code Kind/name} or {@code Kind}; all where nothing is said. */
    private static Predicate<Place> named(String in) {
        String[] parts = in.split("/", 2);
        return root -> in.isEmpty()
                || (Values.text(root, "kind").orElse("").equals(parts[0])
                        && (parts.length == 1
                                || Values.text(root, "metadata.name").orElse("").equals(parts[1])));
    }

    static Refusal unclear(String file, String what, String found, String advice) {
        return new Refusal("set " + what + " in " + Refusal.quoted(file), found, advice);
    }

    static boolean one(Occurrences occurrences) {
        return occurrences == Occurrences.ONE;
    }
}
