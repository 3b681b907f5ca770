package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone took it upon them that a vulnerability does not matter, until a day: that day still counts, in UTC. */
record Waiver(String id, LocalDate until, String reason) {
    private static final Pattern FORM = Pattern.compile("(\\S+)\\s+until\\s+(\\S+)\\s+because\\s+(.+)", Pattern.DOTALL);

    /** Waivers between semicolons, each {@code id until date because reason}. */
    static List<Waiver> parse(String written) {
        return Arrays.stream(written.split(";", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(Waiver::one)
                .toList();
    }

    private static Waiver one(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            throw refusal(written, "it has not the form of one");
        }
        try {
            return new Waiver(
                    matcher.group(1),
                    LocalDate.parse(matcher.group(2)),
                    matcher.group(3).strip());
        } catch (DateTimeParseException e) {
            Refusal refusal = refusal(written, "the date " + Refusal.quoted(matcher.group(2)) + " is none");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static Refusal refusal(String written, String found) {
        return new Refusal(
                "read the waiver " + Refusal.quoted(written),
                found,
                "write one like 'CVE-2026-1234 until 2026-12-31 because the code is not reachable'");
    }

    boolean covers(Instant now) {
        return now.isBefore(until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
