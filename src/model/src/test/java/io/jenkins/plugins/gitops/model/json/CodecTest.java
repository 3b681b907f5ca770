package io.jenkins.plugins.gitops.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Weight;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {
    sealed interface Action {}

    record Push(ImageDigest digest) implements Action {}

    record Tag(String value) implements Action {}

    record Everything(
            String text,
            int number,
            long big,
            double share,
            boolean yes,
            BigDecimal exact,
            Instant at,
            Duration took,
            URI where,
            Actor who,
            Optional<Weight> weight,
            List<Action> actions,
            Set<String> names,
            Map<ImageDigest, Integer> counts,
            Json more) {}

    private static final ImageDigest DIGEST = new ImageDigest("sha256:" + "0a".repeat(32));

    private static Everything everything(Optional<Weight> weight) {
        return new Everything(
                "ä \"quoted\" \\ \n\t\u0001 \uD83D\uDE00",
                -7,
                Long.MAX_VALUE,
                0.25,
                true,
                new BigDecimal("12.5"),
                Instant.parse("2026-01-05T12:00:00.123Z"),
                Duration.ofMinutes(10),
                URI.create("http://127.0.0.1:8080/a?b=c"),
                Actor.person("ada"),
                weight,
                List.of(new Push(DIGEST), new Tag("dev-latest")),
                Set.of("one"),
                Map.of(DIGEST, 3),
                Json.of(Map.of("a", List.of(1, true))));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (Optional<Weight> weight : List.of(Optional.of(new Weight(5)), Optional.<Weight>empty())) {
            Everything before = everything(weight);
            String text = Codec.encode(before).text();
            Everything after = Codec.decode(Everything.class, Json.parse(text));
            assertThat(after).isEqualTo(before);
            assertThat(Codec.encode(after).text()).isEqualTo(text);
        }
    }

    @Test
    void writesAWordOfOneValueAsThatValueAndASealedTypeByName() {
        assertThat(Codec.encode(DIGEST).text()).isEqualTo("\"" + DIGEST.value() + "\"");
        assertThat(Codec.encode(new Tag("x")).text()).isEqualTo("{\"is\":\"Tag\",\"value\":\"x\"}");
        assertThat(Codec.decode(Action.class, Json.parse("{\"value\":\"x\",\"is\":\"Tag\"}")))
                .isEqualTo(new Tag("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"is\":\"Pull\",\"value\":\"x\"} | Cannot read Action: it is a 'Pull'; name one of Push, Tag in its field 'is'",
                "{\"value\":\"x\"} | Cannot read Action: it is a ''; name one of Push, Tag in its field 'is'",
                "{\"is\":\"Tag\"} | Cannot read Action.value: it is missing; give a String",
                "{\"is\":\"Tag\",\"value\":1} | Cannot read Action.value: found '1'; give a String",
                "{\"is\":\"Tag\",\"value\":\"x\",\"color\":1} | Cannot read Action: it has the unknown field 'color'; use value, or the version that wrote it",
                "[] | Cannot read Action: found '[]'; give a Action",
            })
    void refusesWhatItDoesNotKnowAndSaysWhere(String line) {
        String[] parts = line.split(" \\| ", 2);
        assertThatThrownBy(() -> Codec.decode(Action.class, Json.parse(parts[0])))
                .isInstanceOf(Refusal.class)
                .hasMessage(parts[1]);
    }

    record Window(Instant from, Severity severity, List<Integer> hours, Weight weight) {
        enum Severity {
            LOW,
            HIGH
        }
    }

    @Test
    void aRefusalPointsToThePlace() {
        String good = "{\"from\":\"2026-01-05T12:00:00Z\",\"severity\":\"LOW\",\"hours\":[1],\"weight\":5}";
        assertThat(Codec.decode(Window.class, Json.parse(good)).weight()).isEqualTo(new Weight(5));
        assertThat(message(good.replace("2026-", "next ")))
                .isEqualTo("Cannot read Window.from: found '\"next 01-05T12:00:00Z\"'; give a Instant");
        assertThat(message(good.replace("LOW", "MID")))
                .isEqualTo("Cannot read Window.severity: found 'MID'; write one of LOW, HIGH");
        assertThat(message(good.replace("[1]", "[1,1.5]")))
                .isEqualTo("Cannot read Window.hours[1]: found '1.5'; give a Integer");
        assertThat(message(good.replace("[1]", "7"))).startsWith("Cannot read Window.hours: found '7'");
        assertThat(message(good.replace(":5", ":500")))
                .isEqualTo(
                        "Cannot read Window.weight: Cannot take a weight: found 500; give a percentage from 0 to 100; correct it there");
        assertThat(message(good.replace("[1]", "[99999999999]"))).contains("hours[0]: found '99999999999'");
    }

    private static String message(String json) {
        try {
            return String.valueOf(Codec.decode(Window.class, Json.parse(json)));
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    @Test
    void refusesToKeepWhatItCouldNotReadBack() {
        assertThatThrownBy(() -> Codec.encode(new java.util.BitSet()))
                .hasMessageContaining("its type is 'java.util.BitSet'");
        assertThatThrownBy(() -> Codec.encode(Map.of(new Push(DIGEST), 1)))
                .hasMessageContaining("use keys that are one text");
    }

    @Test
    void equalValuesHaveEqualTexts() {
        assertThat(Json.parse("{ \"b\": 1.0, \"a\": [1e2, -0, true, null] }").text())
                .isEqualTo(Json.parse("{\"a\":[100,0,true,null],\"b\":1}").text())
                .isEqualTo("{\"a\":[100,0,true,null],\"b\":1}");
        assertThat(Json.parse("{\"a\":1,\"b\":2}")).isEqualTo(Json.parse("{\"b\":2,\"a\":1}"));
        assertThat(Json.parse("\"\\ud83d\\ude00 \\u00e4 \\/\"").text()).isEqualTo("\"\uD83D\uDE00 ä /\"");
        assertThat(Json.parse("\"\\ud83d\"").text()).isEqualTo("\"\\ud83d\"");
        assertThat(Json.parse("\"\\n\\r\\t\\b\\f\\\\\\\"\"").text()).isEqualTo("\"\\n\\r\\t\\b\\f\\\\\\\"\"");
    }

    @Test
    void goesToPlainJavaAndBack() {
        Json json = Json.parse("{\"a\":[1,2.5,\"x\",false,null],\"b\":{}}");
        assertThat(json.plain()).isEqualTo(Map.of("a", Arrays.asList(1L, 2.5, "x", false, null), "b", Map.of()));
        assertThat(Json.of(json.plain())).isEqualTo(json);
        assertThat(Json.parse("123456789012345678901234567890").plain()).isEqualTo(1.2345678901234568E29);
        assertThat(Json.parseObject("{}").with("a", Json.of(1)).get("a")).contains(Json.of(1L));
        assertThatThrownBy(() -> Json.parseObject("[]")).hasMessageContaining("give an object in braces");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,]",
                "{\"a\":1,\"a\":2}",
                "01",
                "1.",
                "--1",
                "tru",
                "nul",
                "\"a",
                "\"\\x\"",
                "\"\\u12\"",
                "{a:1}",
                "[1 2]",
                "1 2",
                "\"\n\"",
                "{\"a\" 1}",
                "1e99999",
                "1e999",
                "// x",
                "{\"a\":1,}",
                "NaN"
            })
    void refusesTextsThatAreNoJson(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Refusal.class).hasMessageStartingWith("Cannot ");
    }

    @Test
    void tellsLineAndColumnAndDoesNotDrownInBrackets() {
        assertThatThrownBy(() -> Json.parse("{\n  \"a\": x}")).hasMessageContaining("(line 2, column 8)");
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).hasMessageContaining("nested deeper than 200");
    }
}
