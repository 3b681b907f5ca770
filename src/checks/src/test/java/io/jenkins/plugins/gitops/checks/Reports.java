package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.json.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small reports for tests: the node checks over nodes that are ready, or not. */
public final class Reports {
    private Reports() {}

    /** Nodes that are not ready, by name. */
    public static Report broken(String... names) {
        List<Item> nodes = java.util.Arrays.stream(names)
                .map(name ->
                        Item.of(Kinds.NODE, Json.parse("{\"metadata\":{\"name\":" + new Json.Text(name).text() + "}}")))
                .toList();
        return of(Map.of(Kinds.NODE, new Reading.Found(nodes)));
    }

    /** Nodes that nobody may list. */
    public static Report blind() {
        return of(Map.of(Kinds.NODE, new Reading.Unknown("Cannot list nodes: the account may not; grant it this")));
    }

    static Report of(Map<Kind, Reading> readings) {
        List<Check> checks = Checks.all().stream()
                .filter(check -> check.needs().equals(java.util.Set.of(Kinds.NODE)))
                .toList();
        return new Inspection(checks, Runnable::run)
                .of(new Snapshot("prod", Cases.NOW, "v1.36.1", new HashMap<>(readings)));
    }
}
