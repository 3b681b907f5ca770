package io.jenkins.plugins.gitops.connectors.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Editor.ValueChange;
import io.jenkins.plugins.gitops.port.ValueEdit;
import io.jenkins.plugins.gitops.port.ValueEdit.Occurrences;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextEditorTest {
    private final TextEditor editor = new TextEditor();

    private String yaml(String text, String path, Object value) {
        return editor.edit("f.yaml", text, new ValueEdit.YamlValue("", path, Json.of(value), Occurrences.ONE))
                .text();
    }

    private String everywhere(String text, String path, Object value) {
        return editor.edit("f.yaml", text, new ValueEdit.YamlValue("", path, Json.of(value), Occurrences.ALL))
                .text();
    }

    @Test
    void keepsCommentsOrderQuotingAndLineEnds() {
        String text =
                "# head\r\nz: 1\r\nimage:   # why\r\n    tag:   'v1'   # the tag\r\n    other: \"x\"\r\na: [1,  2]";
        assertThat(yaml(text, "image.tag", "v2"))
                .isEqualTo(text.replace("'v1'", "'v2'"))
                .endsWith("a: [1,  2]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: one              | two     | a: two",
                "a: 'one'            | two     | a: 'two'",
                "a: 'one'            | it's    | a: 'it''s'",
                "a: \"one\"          | two     | a: \"two\"",
                "a: one              | 1.10    | a: \"1.10\"",
                "a: one              | 1234e56 | a: \"1234e56\"",
                "a: one              | 1.2.3   | a: 1.2.3",
                "a: one              | yes     | a: \"yes\"",
                "a: one              | 12:30   | a: \"12:30\"",
                "a: one              | x: y    | a: \"x: y\"",
                "a: one              | x #y    | a: \"x #y\"",
                "a: one              | *x      | a: \"*x\"",
                "a: one              | reg:5000/a/b:v1@sha256:00ff | a: reg:5000/a/b:v1@sha256:00ff",
                "a: !!str 12         | 13      | a: !!str \"13\"",
                "a: &x one           | two     | a: &x two",
                "a: &x !!str 'one'   | two     | a: &x !!str 'two'",
                "a:                  | two     | a: two",
                "a: ~                | two     | a: two",
                "a: 5                | two     | a: two",
                "{a: one, b: 2}      | two     | {a: two, b: 2}",
                "{\"a\":\"one\"}     | two     | {\"a\":\"two\"}",
                "a: é\uD83D\uDE00    | ü       | a: \"ü\"",
            })
    void writesTheValueAsItsAuthorWouldHave(String before, String value, String after) {
        assertThat(yaml(before.strip(), "a", value)).isEqualTo(after);
    }

    @Test
    void numbersAndTruthsStayWhatTheyAre() {
        assertThat(yaml("replicas: 3 # n\n", "replicas", 5)).isEqualTo("replicas: 5 # n\n");
        assertThat(yaml("on: 'x'\n", "on", true)).isEqualTo("on: true\n");
        assertThat(yaml("a: x\n", "a", null)).isEqualTo("a: null\n");
        assertThatThrownBy(() -> yaml("a: x\n", "a", java.util.List.of(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("it is not a single value");
    }

    @Test
    void aBlockGivesWayToOneLine() {
        assertThat(yaml("a: |\n  one\n  two\n\n# c\nb: 1\n", "a", "x")).isEqualTo("a: x\n\n# c\nb: 1\n");
        assertThat(yaml("a: >-\n  one\n", "a", "two\nlines")).isEqualTo("a: \"two\\nlines\"\n");
    }

    @Test
    void charactersOutsideThePlaneBeforeItDoNotMoveTheCut() {
        assertThat(yaml("# \uD83D\uDE00\uD83D\uDE00\nx: \uD83D\uDE00\na: one\n", "a", "two"))
                .isEqualTo("# \uD83D\uDE00\uD83D\uDE00\nx: \uD83D\uDE00\na: two\n");
    }

    @Test
    void anAliasIsReplacedAndItsAnchorStays() {
        assertThat(yaml("base: &b v1\none: *b\ntwo: *b\n", "two", "v2")).isEqualTo("base: &b v1\none: *b\ntwo: v2\n");
        assertThatThrownBy(() -> yaml("base: &b {tag: v1}\none: *b\n", "one.tag", "v2"))
                .hasMessage("Cannot set 'one.tag' in 'f.yaml': nothing stands there; did you mean one of: base.tag");
    }

    @Test
    void pathsLeadThroughListsQuotedKeysAndWildcards() {
        String text = """
                list:
                - name: web
                  image: a
                - name: job
                  image: b
                odd:
                  "x.y/z": c
                """;
        assertThat(yaml(text, "list[1].image", "c1")).isEqualTo(text.replace("image: b", "image: c1"));
        assertThat(yaml(text, "list[name=web].image", "c1")).isEqualTo(text.replace("image: a", "image: c1"));
        assertThat(yaml(text, "odd[\"x.y/z\"]", "c1")).isEqualTo(text.replace(": c", ": c1"));
        assertThat(everywhere(text, "list.*.image", "c1"))
                .isEqualTo(text.replace("image: a", "image: c1").replace("image: b", "image: c1"));
        assertThat(everywhere(text, "list[*].image", "c1")).isEqualTo(everywhere(text, "**.image", "c1"));
    }

    @Test
    void anAmbiguousPathIsAnErrorThatListsThePlaces() {
        assertThatThrownBy(() -> yaml("a:\n- image: x\n- image: y\n", "a[*].image", "n"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cannot set 'a[*].image' in 'f.yaml': it stands there 2 times: a[0].image, a[1].image;"
                        + " name one of them, or set all occurrences");
        assertThatThrownBy(() -> yaml("a: 1\na: 2\n", "a", "n")).hasMessageContaining("2 times: a, a");
        assertThatThrownBy(() -> yaml("a: 1\n---\na: 2\n", "a", "n")).hasMessageContaining("2 times");
    }

    @Test
    void aMissingPathIsAnErrorThatListsWhatIsAlike() {
        assertThatThrownBy(() -> yaml("web:\n  image:\n    tag: x\njob: {tag: y}\n", "web.tag", "n"))
                .hasMessage("Cannot set 'web.tag' in 'f.yaml': nothing stands there;"
                        + " did you mean one of: web.image.tag, job.tag");
        assertThatThrownBy(() -> yaml("a: 1\nb: 2\n", "c", "n")).hasMessageContaining("did you mean one of: a, b");
        assertThatThrownBy(() -> yaml("# nothing\n", "c", "n")).hasMessageContaining("add it by hand first");
        assertThatThrownBy(() -> yaml("a: {b: 1}\n", "a", "n"))
                .hasMessageContaining("it is no single value; go on to: a.b");
        assertThatThrownBy(() -> yaml("m: [1,2,3,4,5,6,7,8,9,10,11,12]\n", "c", "n"))
                .hasMessageContaining("m[9], …");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".a", "a..b", "a[", "a[x", "a]", "**", "a\"b"})
    void refusesAPathThatIsNotClear(String path) {
        assertThatThrownBy(() -> yaml("a: 1\n", path, "n")).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThatThrownBy(() -> yaml("a: [1\n", "a", "n"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Cannot read 'f.yaml': ");
        assertThatThrownBy(() -> yaml("[".repeat(300), "a", "n")).isInstanceOf(Refusal.class);
    }

    @Test
    void documentsAreToldApartByKindAndName() {
        String text =
                "kind: A\nmetadata: {name: x}\nv: 1\n---\nkind: A\nmetadata: {name: y}\nv: 1\n---\nkind: B\nv: 1\n";
        ValueEdit edit = new ValueEdit.YamlValue("A/y", "v", Json.of(2), Occurrences.ONE);
        assertThat(editor.edit("f.yaml", text, edit).text())
                .contains("{name: y}\nv: 2")
                .contains("{name: x}\nv: 1");
        ValueEdit kind = new ValueEdit.YamlValue("B", "v", Json.of(2), Occurrences.ONE);
        assertThat(editor.edit("f.yaml", text, kind).text()).endsWith("kind: B\nv: 2\n");
    }

    @Test
    void anEqualValueIsNoChange() {
        var edited = editor.edit("f.yaml", "a: 'v1'\n", new ValueEdit.HelmValue("a", Json.of("v1"), Occurrences.ONE));
        assertThat(edited.text()).isEqualTo("a: 'v1'\n");
        assertThat(edited.changes()).isEmpty();
        var changed = editor.edit("f.yaml", "a: 'v1'\n", new ValueEdit.HelmValue("a", Json.of("v2"), Occurrences.ONE));
        assertThat(changed.changes()).containsExactly(new ValueChange("a", Optional.of("'v1'"), "'v2'"));
    }

    @Test
    void jsonStaysJson() {
        String text = "{\r\n\t\"a\": {\"tag\":\t\"v1\"},\r\n\t\"n\": [1, 2]\r\n}";
        ValueEdit edit = new ValueEdit.JsonValue("a.tag", Json.of("v\"2"), Occurrences.ONE);
        assertThat(editor.edit("f.tfvars", text, edit).text()).isEqualTo(text.replace("v1", "v\\\"2"));
        ValueEdit number = new ValueEdit.JsonValue("n[1]", Json.of(7), Occurrences.ONE);
        assertThat(editor.edit("f.json", text, number).text()).isEqualTo(text.replace("1, 2", "1, 7"));
        assertThatThrownBy(() -> editor.edit("f.json", "{a: 1}", edit)).isInstanceOf(Refusal.class);
    }

    @Test
    void containersAreFoundByNameInEveryKindOfManifest() {
        String text = """
                apiVersion: apps/v1
                kind: Deployment
                spec:
                  template:
                    spec:
                      initContainers:
                      - name: migrate
                        image: shop:v1
                      containers:
                      - name: proxy
                        image: proxy:v1
                      - image: "shop:v1" # ours
                        name: shop
                ---
                kind: CronJob
                spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: shop, image: shop:v1}]}}}}}
                """;
        ValueEdit all = new ValueEdit.ContainerImage("shop", "shop:v2", Occurrences.ALL);
        assertThat(editor.edit("f.yaml", text, all).text())
                .isEqualTo(text.replace("\"shop:v1\" # ours", "\"shop:v2\" # ours")
                        .replace("{name: shop, image: shop:v1}", "{name: shop, image: shop:v2}"));
        ValueEdit one = new ValueEdit.ContainerImage("shop", "shop:v2", Occurrences.ONE);
        assertThatThrownBy(() -> editor.edit("f.yaml", text, one)).hasMessageContaining("it stands there 2 times");
        ValueEdit absent = new ValueEdit.ContainerImage("none", "shop:v2", Occurrences.ONE);
        assertThatThrownBy(() -> editor.edit("f.yaml", text, absent))
                .hasMessageContaining("did you mean one of: spec.template.spec.initContainers[0].image");
        assertThatThrownBy(() ->
                        editor.edit("f.yaml", text, new ValueEdit.ContainerImage("a]b", "shop:v2", Occurrences.ONE)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void argoCdParametersAndImagesAreSet() {
        String text = """
                kind: ApplicationSet
                spec:
                  template:
                    spec:
                      sources:
                      - helm:
                          parameters:
                          - name: image.tag
                            value: v1
                      - kustomize:
                          images:
                          - shop=registry/shop:v1
                          - registry:5000/other@sha256:00
                """;
        ValueEdit parameter = new ValueEdit.ArgoParameter("image.tag", "1.10", Occurrences.ONE);
        assertThat(editor.edit("f.yaml", text, parameter).text())
                .isEqualTo(text.replace("value: v1", "value: \"1.10\""));
        ValueEdit image =
                new ValueEdit.ArgoImage("registry:5000/other", "registry:5000/other@sha256:11", Occurrences.ONE);
        assertThat(editor.edit("f.yaml", text, image).text()).isEqualTo(text.replace("sha256:00", "sha256:11"));
        ValueEdit named = new ValueEdit.ArgoImage("shop", "shop=registry/shop:v2", Occurrences.ONE);
        assertThat(editor.edit("f.yaml", text, named).text())
                .isEqualTo(text.replace("registry/shop:v1", "registry/shop:v2"));
        assertThatThrownBy(() ->
                        editor.edit("f.yaml", text, new ValueEdit.ArgoImage("absent", "absent:v2", Occurrences.ONE)))
                .hasMessageContaining("did you mean one of: shop, registry:5000/other");
        assertThatThrownBy(() -> editor.edit("f.yaml", text.replace("ApplicationSet", "Other"), parameter))
                .hasMessageContaining("nothing stands there");
    }

    @Test
    void aFileEditRefusesWhatIsAbsentOrNoText() {
        var edit = editor.of("f.yaml", new ValueEdit.HelmValue("a", Json.of("v2"), Occurrences.ONE));
        assertThat(edit.rewrite().of(Optional.of("a: v1".getBytes(StandardCharsets.UTF_8))))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo("a: v2".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> edit.rewrite().of(Optional.empty()))
                .hasMessage("Cannot edit 'f.yaml': there is no such file; check the environment's path");
        assertThatThrownBy(() -> edit.rewrite().of(Optional.of(new byte[] {'a', (byte) 0xff})))
                .hasMessageContaining("it is no UTF-8 text");
    }
}
