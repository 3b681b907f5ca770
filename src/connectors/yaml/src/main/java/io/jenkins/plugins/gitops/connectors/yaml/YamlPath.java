package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to values: {@code a.b[0].c}, {@code a["x.y"]}, {@code list[name=web].image}, {@code *} and {@code **}. */
record YamlPath(String text, List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("\\.?(?:"
            + "\\[\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"]"
            + "|\\[(?<index>\\d{1,6})]"
            + "|\\[(?<field>[^=\\[\\]]+)=(?<value>[^\\]]*)]"
            + "|(?<deep>\\*\\*)(?=\\.)"
            + "|(?<any>\\*|\\[\\*])"
            + "|(?<key>[^.\\[\\]*\"]+))");

    /** One step down. */
    sealed interface Step {
        /** Into the field of a mapping. */
        record Key(String name) implements Step {}

        /** To an item of a list, counted from 0. */
        record Index(int number) implements Step {}

        /** To those items of a list, or children, whose field has the value. */
        record Having(String field, String value) implements Step {}

        /** To each child. */
        record Any() implements Step {}

        /** To this value and whatever is below it. */
        record Deep() implements Step {}
    }

    YamlPath {
        steps = List.copyOf(steps);
    }

    static YamlPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.region(at, text.length()).lookingAt() && matcher.end() > at) {
            if (at == 0 && text.startsWith(".")) {
                break;
            }
            steps.add(step(matcher));
            at = matcher.end();
        }
        if (at < text.length() || steps.isEmpty()) {
            throw new Refusal(
                    "read path " + Refusal.quoted(text),
                    "it is not clear from " + Refusal.quoted(text.substring(at)) + " on",
                    "write it like a.b[0].c, a[\"x.y\"] or list[name=web].image");
        }
        return new YamlPath(text, steps);
    }

    private static Step step(Matcher matcher) {
        if (matcher.group("quoted") != null) {
            return new Step.Key(matcher.group("quoted").replaceAll("\\\\(.)", "$1"));
        } else if (matcher.group("index") != null) {
            return new Step.Index(Integer.parseInt(matcher.group("index")));
        } else if (matcher.group("field") != null) {
            return new Step.Having(matcher.group("field"), matcher.group("value"));
        } else if (matcher.group("deep") != null) {
            return new Step.Deep();
        }
        return matcher.group("any") != null ? new Step.Any() : new Step.Key(matcher.group("key"));
    }

    /** A key as a path says it. */
    static String key(String name) {
        return name.matches("[^.\\[\\]*\"]+") ? name : "[\"" + name.replaceAll("([\"\\\\])", "\\\\$1") + "\"]";
    }

    /** The path one key further. */
    static String below(String path, String name) {
        String key = key(name);
        return path.isEmpty() || key.startsWith("[") ? path + key : path + "." + key;
    }
}
