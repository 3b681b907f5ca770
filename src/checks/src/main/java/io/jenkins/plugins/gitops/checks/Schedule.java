package io.jenkins.plugins.gitops.checks;

import java.time.Duration;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/** How rarely a cron expression can run; all that a check needs of one. */
final class Schedule {
    private static final Map<String, Duration> WORDS = Map.of(
            "@hourly", Duration.ofHours(1),
            "@daily", Duration.ofDays(1),
            "@midnight", Duration.ofDays(1),
            "@weekly", Duration.ofDays(7),
            "@monthly", Duration.ofDays(31),
            "@yearly", Duration.ofDays(366),
            "@annually", Duration.ofDays(366));

    private Schedule() {}

    /** The longest time between two runs, rounded up; nothing where the text is no schedule that is understood. */
    static Optional<Duration> longestPause(String expression) {
        if (WORDS.containsKey(expression)) {
            return Optional.of(WORDS.get(expression));
        }
        String[] parts = expression.strip().split("\\s+", -1);
        if (parts.length != 5) {
            return Optional.empty();
        }
        Optional<BitSet> minutes = field(parts[0], 60);
        Optional<BitSet> hours = field(parts[1], 24);
        if (minutes.isEmpty() || hours.isEmpty()) {
            return Optional.empty();
        }
        Duration day = inADay(minutes.get(), hours.get());
        if (!parts[3].equals("*")) {
            return Optional.of(Duration.ofDays(366));
        } else if (!parts[2].equals("*")) {
            return Optional.of(Duration.ofDays(62));
        }
        return Optional.of(parts[4].equals("*") ? day : Duration.ofDays(7));
    }

    private static Duration inADay(BitSet minutes, BitSet hours) {
        int longest = 0;
        int before = -1;
        int first = -1;
        for (int at = 0; at < 24 * 60; at++) {
            if (hours.get(at / 60) && minutes.get(at % 60)) {
                longest = before < 0 ? longest : Math.max(longest, at - before);
                first = first < 0 ? at : first;
                before = at;
            }
        }
        return Duration.ofMinutes(Math.max(longest, first + 24 * 60 - before));
    }

    private static Optional<BitSet> field(String text, int size) {
        BitSet set = new BitSet(size);
        for (String part : text.split(",", -1)) {
            if (!part.matches("(\\*|[0-9]{1,2}(-[0-9]{1,2})?)(/[0-9]{1,2})?")) {
                return Optional.empty();
            }
            String[] halves = part.split("/", -1);
            int step = halves.length > 1 ? Math.max(1, Integer.parseInt(halves[1])) : 1;
            String[] ends = halves[0].split("-", -1);
            int from = halves[0].equals("*") ? 0 : Integer.parseInt(ends[0]);
            boolean one = ends.length == 1 && halves.length == 1 && !halves[0].equals("*");
            int to = one ? from : ends.length > 1 ? Integer.parseInt(ends[1]) : size - 1;
            for (int at = from; at <= Math.min(to, size - 1); at += step) {
                set.set(at);
            }
        }
        return set.isEmpty() ? Optional.empty() : Optional.of(set);
    }
}
