package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.connectors.yaml.YamlPath.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that was found and the exact path that leads to it. */
record Found(String path, Place place) {
    /** All values that the path leads to from the root; a value that several ways lead to counts once. */
    static List<Found> all(Place root, YamlPath path) {
        Map<Place, Found> found = new LinkedHashMap<>();
        walk(new Found("", root), path.steps(), found);
        return List.copyOf(found.values());
    }

    private static void walk(Found at, List<Step> steps, Map<Place, Found> found) {
        if (steps.isEmpty()) {
            found.putIfAbsent(at.place(), at);
            return;
        }
        List<Step> rest = steps.subList(1, steps.size());
        if (steps.get(0) instanceof Step.Deep) {
            walk(at, rest, found);
            at.children().forEach(child -> walk(child, steps, found));
        } else {
            at.children().stream()
                    .filter(child -> child.matches(at, steps.get(0)))
                    .forEach(child -> walk(child, rest, found));
        }
    }

    private boolean matches(Found parent, Step step) {
        if (step instanceof Step.Key key) {
            return parent.place() instanceof Place.Mapping && path.equals(YamlPath.below(parent.path, key.name()));
        } else if (step instanceof Step.Index index) {
            return parent.place() instanceof Place.Sequence && path.equals(parent.path + "[" + index.number() + "]");
        } else if (step instanceof Step.Having having) {
            return place instanceof Place.Mapping mapping
                    && mapping.get(having.field()).stream()
                            .anyMatch(value -> value instanceof Place.Scalar scalar
                                    && scalar.value().equals(having.value()));
        }
        return true;
    }

    List<Found> children() {
        List<Found> children = new ArrayList<>();
        if (place instanceof Place.Mapping mapping) {
            mapping.fields().forEach(f -> children.add(new Found(YamlPath.below(path, f.key()), f.value())));
        } else if (place instanceof Place.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                children.add(new Found(path + "[" + i + "]", sequence.items().get(i)));
            }
        }
        return children;
    }

    /** This value and all below it. */
    List<Found> below() {
        List<Found> all = new ArrayList<>(List.of(this));
        children().forEach(child -> all.addAll(child.below()));
        return all;
    }
}
