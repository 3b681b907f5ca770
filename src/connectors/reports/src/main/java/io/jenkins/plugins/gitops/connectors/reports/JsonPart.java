package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Report;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A part of a JSON report, which knows where it stands. */
record JsonPart(Report report, String path, Json value) {
    /** The whole report, or a Failure with the line where it is none. */
    static JsonPart of(Report report) {
        byte[] bytes = report.bytes();
        Unreadable.unlessOfASize(report, bytes.length);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new JsonPart(report, "", Json.parseObject(unmarked));
        } catch (CharacterCodingException e) {
            throw Unreadable.at(report, "", "it is no UTF-8 text").causedBy(e);
        } catch (Refusal e) {
            String why = String.valueOf(e.getMessage()).replaceFirst("^Cannot read JSON: ", "");
            throw Unreadable.at(report, "", "it is cut off or no JSON: " + why).causedBy(e);
        }
    }

    Optional<JsonPart> find(String name) {
        return value instanceof Json.Obj object
                ? object.get(name)
                        .filter(json -> !(json instanceof Json.Null))
                        .map(json -> new JsonPart(report, path.isEmpty() ? name : path + "." + name, json))
                : Optional.empty();
    }

    JsonPart get(String name) {
        return find(name).orElseThrow(() -> failure("it has no '" + name + "'"));
    }

    /** The items of the list that stands there; none where nothing does. */
    List<JsonPart> items(String name) {
        return find(name).map(JsonPart::items).orElse(List.of());
    }

    private List<JsonPart> items() {
        if (!(value instanceof Json.Arr array)) {
            throw failure("it is no list");
        }
        List<JsonPart> items = new ArrayList<>();
        for (int i = 0; i < array.items().size(); i++) {
            items.add(new JsonPart(report, path + "[" + i + "]", array.items().get(i)));
        }
        return items;
    }

    /** The text that stands there; empty where nothing does. */
    String text(String name) {
        return find(name).map(JsonPart::text).orElse("");
    }

    String text() {
        if (value instanceof Json.Text text) {
            return text.value();
        }
        throw failure("it is no text");
    }

    boolean isFalse(String name) {
        return find(name)
                .filter(part -> part.value() instanceof Json.Bool bool && !bool.value())
                .isPresent();
    }

    Failure failure(String found) {
        return Unreadable.at(report, path.isEmpty() ? "line 1" : path, found);
    }
}
