package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Something that a rule may set for its gate. An empty text counts as not set, as forms send it.
 *
 * @param form what kind of text it is, as the documentation names it
 * @param otherwise what holds where it is not set, as text; {@code required} and {@code optional} settings have none
 * @param help what it says, in one sentence
 * @param example a value that means something
 */
public record Setting<T>(
        String name,
        String form,
        Optional<String> otherwise,
        boolean required,
        String help,
        String example,
        Function<String, T> reader) {

    /** Any text. */
    public static Setting<String> text(String name, String example, String help) {
        return new Setting<>(name, "text", Optional.empty(), false, help, example, written -> written);
    }

    /** Texts between commas. */
    public static Setting<List<String>> list(String name, String example, String help) {
        return new Setting<>(
                name,
                "list",
                Optional.empty(),
                false,
                help,
                example,
                written -> Arrays.stream(written.split(",", -1))
                        .map(String::strip)
                        .filter(item -> !item.isEmpty())
                        .toList());
    }

    /** A time such as {@code 30m}. */
    public static Setting<Duration> duration(String name, String example, String help) {
        return new Setting<>(
                name, "duration", Optional.empty(), false, help, example, written -> Span.parse(name, written));
    }

    /** A decimal number; neither NaN nor infinite. */
    public static Setting<BigDecimal> number(String name, String example, String help) {
        return new Setting<>(name, "number", Optional.empty(), false, help, example, written -> decimal(name, written));
    }

    /** A whole number of zero or more. */
    public static Setting<Integer> count(String name, String example, String help) {
        return new Setting<>(name, "count", Optional.empty(), false, help, example, written -> {
            if (!written.matches("[0-9]{1,9}")) {
                throw refusal(name, written, "write a whole number of zero or more");
            }
            return Integer.valueOf(written);
        });
    }

    /** A share from 0 to 100, with or without its sign. */
    public static Setting<BigDecimal> percent(String name, String example, String help) {
        return new Setting<>(name, "percent", Optional.empty(), false, help, example, written -> {
            BigDecimal share = decimal(name, written.replaceAll("\\s*%$", ""));
            if (share.signum() < 0 || share.compareTo(BigDecimal.valueOf(100)) > 0) {
                throw refusal(name, written, "write a percentage from 0 to 100");
            }
            return share;
        });
    }

    /** Yes or no. */
    public static Setting<Boolean> choice(String name, String example, String help) {
        return new Setting<>(name, "true or false", Optional.empty(), false, help, example, written -> {
            String word = written.toLowerCase(Locale.ROOT);
            if (!word.equals("true") && !word.equals("false")) {
                throw refusal(name, written, "write true or false");
            }
            return word.equals("true");
        });
    }

    /** The same with a stricter reader; what it throws is told as the setting's problem. */
    public <R> Setting<R> as(String newForm, Function<T, R> further) {
        return new Setting<>(name, newForm, otherwise, required, help, example, reader.andThen(further));
    }

    /** The same, with what holds where it is not set. */
    public Setting<T> or(String value) {
        return new Setting<>(name, form, Optional.of(value), false, help, example, reader);
    }

    /** The same, and a rule without it is refused. */
    public Setting<T> mandatory() {
        return new Setting<>(name, form, Optional.empty(), true, help, example, reader);
    }

    /** What the rule sets, where it does. */
    public Optional<T> given(GateRule rule) {
        return Optional.ofNullable(rule.settings().get(name))
                .map(String::strip)
                .filter(written -> !written.isEmpty())
                .map(reader);
    }

    /** What the rule sets, or what holds where it is silent. */
    public T value(GateRule rule) {
        return given(rule).or(() -> otherwise.map(reader)).orElseThrow(() -> missing(rule));
    }

    /** Refuses a rule whose value for this cannot be right. */
    void check(GateRule rule) {
        if (given(rule).isEmpty() && required) {
            throw missing(rule);
        }
    }

    private Refusal missing(GateRule rule) {
        return new Refusal(
                "use gate " + Refusal.quoted(rule.kind()),
                "its setting " + Refusal.quoted(name) + " is missing",
                "set it, for instance to " + Refusal.quoted(example));
    }

    private static BigDecimal decimal(String name, String written) {
        if (!written.matches("[-+]?[0-9]{1,15}(\\.[0-9]{1,15})?")) {
            throw refusal(name, written, "write a decimal number such as 0.5");
        }
        return new BigDecimal(written);
    }

    private static Refusal refusal(String name, String written, String advice) {
        return new Refusal("read the setting " + Refusal.quoted(name), "found " + Refusal.quoted(written), advice);
    }
}
