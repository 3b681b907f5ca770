package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One object as its source told it. */
public record Item(Kind kind, View whole) {
    public static Item of(Kind kind, Json json) {
        return new Item(kind, new View(json));
    }

    public String name() {
        return whole.text("metadata", "name");
    }

    /** Empty for what is in no namespace. */
    public String namespace() {
        return whole.text("metadata", "namespace");
    }

    public View at(String... names) {
        return whole.at(names);
    }

    public String text(String... names) {
        return whole.text(names);
    }

    public View condition(String type) {
        return whole.condition(type);
    }

    public View label(String name) {
        return whole.at("metadata", "labels", name);
    }

    public View annotation(String name) {
        return whole.at("metadata", "annotations", name);
    }

    /** As findings name it. */
    public Place place() {
        return new Place(kind.word(), namespace(), name());
    }

    /** Whether it has been there for longer than that; what tells no age has. */
    public boolean olderThan(Duration age, Instant now) {
        Optional<Instant> made = at("metadata", "creationTimestamp").time();
        return made.isEmpty() || made.get().plus(age).isBefore(now);
    }

    /** Whether somebody asked for its end. */
    public boolean ending() {
        return at("metadata", "deletionTimestamp").there();
    }
}
