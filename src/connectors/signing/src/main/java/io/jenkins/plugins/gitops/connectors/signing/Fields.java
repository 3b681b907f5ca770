package io.jenkins.plugins.gitops.connectors.signing;

import io.jenkins.plugins.gitops.model.json.Json;
import java.util.Optional;

/** Texts in JSON that others wrote. */
final class Fields {
    private Fields() {}

    static String text(Json json, String name) {
        return deep(json, name).orElse("");
    }

    static Optional<String> deep(Json json, String... path) {
        Json at = json;
        for (String name : path) {
            Json next = at instanceof Json.Obj object ? object.fields().get(name) : null;
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return at instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
    }
}
