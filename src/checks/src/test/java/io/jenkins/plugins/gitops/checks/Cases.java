package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The cases of src/test/resources/cases: for each check what it fires on, what it says there, and what it lets pass. */
record Cases(Map<String, Case> byCheck) {
    static final Instant NOW = Instant.parse("2026-01-05T09:00:00Z");
    private static final List<String> FILES = List.of(
            "nodes",
            "volumes",
            "certificates",
            "control",
            "network",
            "policies",
            "workloads",
            "pods",
            "templates",
            "references",
            "routes",
            "jobs",
            "agents");

    /** Objects by the word of their kind, each a list. */
    record Case(Map<?, ?> fires, Map<?, ?> finds, Map<?, ?> fine) {}

    static Cases all() {
        Map<String, Case> cases = new LinkedHashMap<>();
        for (String file : FILES) {
            try (InputStream in = Cases.class.getResourceAsStream("/cases/" + file + ".yaml")) {
                Map<String, Map<String, Map<?, ?>>> read = new Yaml().load(Objects.requireNonNull(in, file));
                read.forEach((check, parts) -> cases.put(
                        check, new Case(parts.get("fires"), parts.get("finds"), parts.getOrDefault("fine", Map.of()))));
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read the cases in '" + file + "'", e);
            }
        }
        return new Cases(cases);
    }

    /** A cluster of v1.36.1 that has these objects, and nothing of the other kinds that the check needs. */
    static Snapshot snapshot(Check check, Map<?, ?> objects) {
        Map<Kind, Reading> readings = new HashMap<>();
        Map<String, Object> left = new LinkedHashMap<>();
        objects.forEach((word, list) -> left.put(String.valueOf(word), list));
        for (Kind kind : check.needs()) {
            List<Item> items = new ArrayList<>();
            Object given = left.remove(kind.word());
            if (given instanceof Iterable<?> list) {
                list.forEach(one -> items.add(Item.of(kind, Json.of(one))));
            }
            readings.put(kind, new Reading.Found(items));
        }
        if (!left.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot place " + left.keySet() + ": " + check.card().id() + " needs "
                            + check.needs().stream().map(Kind::word).toList());
        }
        return new Snapshot("prod", NOW, "v1.36.1", readings);
    }
}
