package io.jenkins.plugins.gitops.connectors.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Editor.Edited;
import io.jenkins.plugins.gitops.port.ValueEdit;
import io.jenkins.plugins.gitops.port.ValueEdit.Occurrences;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Random files, random values: every byte outside of the spliced range stays, and the value reads as the new one. */
class EveryByteTest {
    private static final List<String> VALUES = List.of(
            "v1",
            "1.10",
            "true",
            "~",
            "",
            "a b",
            " lead",
            "trail ",
            "x: y",
            "#no",
            "it's",
            "\"q\"",
            "é",
            "\uD83D\uDE00",
            "reg:5000/a@sha256:0f",
            "0x1f",
            "2026-11-21",
            "1e3",
            "12:30:00",
            "- x",
            "[a",
            "&a",
            "*a",
            "!t",
            "%d",
            "@x",
            "line\nbreak",
            "tab\t",
            "null",
            "=",
            "<<",
            "back\\slash",
            "\u0085",
            "\u2028",
            "o'",
            "{",
            "}",
            ",",
            "?",
            "|");

    private final TextEditor editor = new TextEditor();

    @Test
    void everyByteOutsideTheSplicedRangeStays() {
        int edits = 0;
        for (long seed = 0; seed < 1000; seed++) {
            RandomYaml file = new RandomYaml(new Random(seed));
            String text = file.text();
            String path = file.paths().get((int) (seed % file.paths().size()));
            String value = VALUES.get((int) (seed % VALUES.size()));
            ValueEdit edit = new ValueEdit.YamlValue("", path, Json.of(value), Occurrences.ONE);
            Edited edited;
            try {
                edited = editor.edit("f.yaml", text, edit);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ", path " + path + ", value " + value + " in\n" + text, e);
            }
            Found before = found(text, path);
            int shift = edited.text().length() - text.length();
            String what = "seed " + seed + " sets " + path + " in\n" + text + "\nto\n" + edited.text();
            assertThat(edited.text())
                    .as(what)
                    .startsWith(text.substring(0, before.place().start()));
            assertThat(edited.text().substring(before.place().end() + shift))
                    .as(what)
                    .isEqualTo(text.substring(before.place().end()));
            assertThat(((Place.Scalar) found(edited.text(), path).place()).value())
                    .as(what)
                    .isEqualTo(value);
            new Yaml().loadAll(edited.text()).forEach(document -> {});
            edits++;
        }
        assertThat(edits).isEqualTo(1000);
    }

    private static Found found(String text, String path) {
        List<Found> found = new ArrayList<>();
        Documents.read("f.yaml", text).forEach(root -> found.addAll(Found.all(root, YamlPath.of(path))));
        return found.get(0);
    }
}
