package io.jenkins.plugins.gitops.connectors.yaml;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/**
 * Writes scalars as the file's author would have: quoted as the value before was, unless a reader could then take the
 * text for a number, a date or a truth, as 1.10 and the commit 1234e56 have been.
 */
final class ScalarText {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_/][A-Za-z0-9_./:@+=-]*");
    private static final Pattern NUMBER = Pattern.compile(
            "(0[xob])?[0-9a-fA-F_]+|[0-9_]*\\.?[0-9_]*([eE][-+]?[0-9]*)?|[0-9]+(:[0-9.]+)+|[0-9]{4}-[0-9]{1,2}-[0-9].*");
    private static final Pattern HEX_WORD = Pattern.compile("[a-fA-F_][0-9a-fA-F_]*");
    private static final Set<String> WORDS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null", "inf", "nan");

    private ScalarText() {}

    /** The text for the value where that scalar stood. */
    static String of(Json value, ScalarStyle before) {
        if (value instanceof Json.Text text) {
            return string(text.value(), before);
        } else if (value instanceof Json.Obj || value instanceof Json.Arr) {
            throw new Refusal(
                    "write " + Refusal.quoted(value.text()),
                    "it is not a single value",
                    "give a text, number or truth");
        }
        return value.text();
    }

    static String string(String text, ScalarStyle before) {
        boolean printable = text.chars().allMatch(c -> c >= 0x20 && c != 0x7f && c < 0x7f);
        if (before == ScalarStyle.SINGLE_QUOTED && printable) {
            return "'" + text.replace("'", "''") + "'";
        } else if (before != ScalarStyle.DOUBLE_QUOTED && isPlain(text)) {
            return text;
        }
        return Json.of(text)
                .text()
                .replace("\u007f", "\\u007f")
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028");
    }

    /** Whether every reader, of YAML 1.1 or 1.2, takes the bare text for a string. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && !text.endsWith(":")
                && !(NUMBER.matcher(text).matches() && !HEX_WORD.matcher(text).matches())
                && !WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}
