package io.jenkins.plugins.gitops.model;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration as people write it: {@code 500ms}, {@code 30s}, {@code 10m}, {@code 2h}, {@code 1d}. */
public final class Span {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})\\s*(ms|s|m|h|d)");

    private Span() {}

    /** The duration that was written for the parameter of that name. */
    public static Duration parse(String parameter, String written) {
        Matcher matcher = WRITTEN.matcher(written.trim().toLowerCase(Locale.ROOT));
        if (!matcher.matches())
            throw new Refusal(
                    "read the duration " + Refusal.quoted(written) + " of " + Refusal.quoted(parameter),
                    "it is not a number with a unit",
                    "write one like '500ms', '30s', '10m', '2h' or '1d'");
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    /** The shortest way to write a duration down to the millisecond. */
    public static String write(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0 || millis == 0) return millis + "ms";
        long seconds = millis / 1000;
        if (seconds % 86_400 == 0) return seconds / 86_400 + "d";
        if (seconds % 3_600 == 0) return seconds / 3_600 + "h";
        if (seconds % 60 == 0) return seconds / 60 + "m";
        return seconds + "s";
    }
}
