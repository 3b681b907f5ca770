package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The times that a cron expression of five fields names: minute, hour, day of the month, month, day of the week. Where
 * both days are given either will do, as cron has always had it; Sunday is 0 and 7.
 */
final class CronTimes {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    /** Every expression that names a day at all names one within eight years: 29 February skips one century. */
    private static final int LONGEST_PAUSE_DAYS = 8 * 366;

    private final String written;
    private final BitSet minutes;
    private final BitSet hours;
    private final BitSet daysOfMonth;
    private final BitSet months;
    private final BitSet daysOfWeek;
    private final boolean eitherDay;

    private CronTimes(String written, String[] fields) {
        this.written = written;
        minutes = field(fields[0], "minute", 0, 59, List.of());
        hours = field(fields[1], "hour", 0, 23, List.of());
        daysOfMonth = field(fields[2], "day of the month", 1, 31, List.of());
        months = field(fields[3], "month", 1, 12, MONTHS);
        daysOfWeek = field(fields[4], "day of the week", 0, 7, DAYS);
        if (daysOfWeek.get(7)) {
            daysOfWeek.set(0);
        }
        eitherDay = !fields[2].startsWith("*") && !fields[4].startsWith("*");
    }

    static CronTimes parse(String written) {
        String[] fields = written.strip().toLowerCase(Locale.ROOT).split("\\s+");
        if (fields.length != 5) {
            throw new Refusal(
                    "read the cron expression " + Refusal.quoted(written),
                    "it has " + fields.length + " fields",
                    "write minute, hour, day of the month, month and day of the week, as in '0 16 * * FRI'");
        }
        CronTimes times = new CronTimes(written, fields);
        if (times.latest(LocalDateTime.of(2024, 12, 31, 23, 59)).isEmpty()) {
            throw new Refusal(
                    "read the cron expression " + Refusal.quoted(written),
                    "it names no day that comes",
                    "correct the day");
        }
        return times;
    }

    /** The newest time that is named and does not come after that one. */
    Optional<LocalDateTime> latest(LocalDateTime until) {
        LocalDate day = until.toLocalDate();
        for (int back = 0; back < LONGEST_PAUSE_DAYS; back++, day = day.minusDays(1)) {
            if (names(day)) {
                LocalTime last = back == 0 ? until.toLocalTime() : LocalTime.MAX;
                Optional<LocalTime> time = latest(last);
                if (time.isPresent()) {
                    return Optional.of(day.atTime(time.get()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalTime> latest(LocalTime until) {
        for (int hour = hours.previousSetBit(until.getHour()); hour >= 0; hour = hours.previousSetBit(hour - 1)) {
            int minute = minutes.previousSetBit(hour == until.getHour() ? until.getMinute() : 59);
            if (minute >= 0) {
                return Optional.of(LocalTime.of(hour, minute));
            }
            if (hour == 0) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean names(LocalDate day) {
        boolean ofMonth = daysOfMonth.get(day.getDayOfMonth());
        boolean ofWeek = daysOfWeek.get(day.getDayOfWeek().getValue() % 7);
        return months.get(day.getMonthValue()) && (eitherDay ? ofMonth || ofWeek : ofMonth && ofWeek);
    }

    private BitSet field(String text, String name, int least, int most, List<String> names) {
        BitSet set = new BitSet(most + 1);
        for (String part : text.split(",", -1)) {
            String[] stepped = part.split("/", -1);
            String[] ends = stepped[0].split("-", -1);
            if (stepped.length > 2 || ends.length > 2) {
                throw refusal(part, name);
            }
            int step = stepped.length == 2 ? number(stepped[1], name, 1, most, List.of()) : 1;
            boolean all = stepped[0].equals("*");
            int from = all ? least : number(ends[0], name, least, most, names);
            int to = all || (ends.length == 1 && stepped.length == 2)
                    ? (most == 7 ? 6 : most)
                    : number(ends[ends.length - 1], name, least, most, names);
            if (from > to) {
                throw refusal(part, name);
            }
            for (int value = from; value <= to; value += step) {
                set.set(value);
            }
        }
        return set;
    }

    private int number(String text, String name, int least, int most, List<String> names) {
        int named = names.indexOf(text);
        if (named >= 0) {
            return named + least;
        }
        if (!text.matches("[0-9]{1,2}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw refusal(text, name);
        }
        return Integer.parseInt(text);
    }

    private Refusal refusal(String part, String name) {
        return new Refusal(
                "read the cron expression " + Refusal.quoted(written),
                Refusal.quoted(part) + " is no " + name,
                "write numbers, ranges, lists, steps or *, as in '*/15 8-17 * * MON-FRI'");
    }

    @Override
    public String toString() {
        return written;
    }
}
