package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time in which an environment accepts no promotion, as the clock on the wall shows it: {@code 0 16 * * FRI for 64h}
 * ends on Monday at 8, also in a weekend that has an hour more or less. Where the wall shows an hour twice, the window
 * begins with the first and ends with the second; an hour that is left out begins and ends it at the jump.
 */
interface FreezeWindow {
    /** What a clock may jump, and more. */
    Duration JUMP = Duration.ofHours(3);

    /** The end of the window that the time lies in. */
    Optional<Instant> end(Instant now, ZoneId zone);

    /** Windows between semicolons, each a cron expression for its beginning, {@code for}, and how long it is. */
    static List<FreezeWindow> recurring(String written) {
        return each(written, text -> {
            Matcher matcher = Pattern.compile("(.+?)\\s+for\\s+(\\S+)").matcher(text);
            if (!matcher.matches()) {
                throw new Refusal(
                        "read the freeze " + Refusal.quoted(text),
                        "it does not say how long it is",
                        "write one like '0 16 * * FRI for 64h'");
            }
            CronTimes begins = CronTimes.parse(matcher.group(1));
            Duration length = Span.parse("windows", matcher.group(2));
            if (length.toMinutes() < 1 || length.toDays() > 366) {
                throw new Refusal(
                        "read the freeze " + Refusal.quoted(text),
                        "it is " + Span.write(length) + " long",
                        "give it a minute to a year");
            }
            return (now, zone) -> recurring(begins, length, now, zone);
        });
    }

    /** Days between semicolons, each alone or {@code first to last}. */
    static List<FreezeWindow> calendar(String written) {
        return each(written, text -> {
            String[] days = text.split("\\s+to\\s+", 2);
            LocalDate first = day(text, days[0]);
            LocalDate last = day(text, days[days.length - 1]);
            if (last.isBefore(first)) {
                throw new Refusal(
                        "read the freeze " + Refusal.quoted(text), "it ends before it begins", "turn the days around");
            }
            return (now, zone) -> within(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), now, zone);
        });
    }

    private static List<FreezeWindow> each(String written, Function<String, FreezeWindow> reader) {
        return Arrays.stream(written.split(";", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(reader)
                .toList();
    }

    private static LocalDate day(String text, String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            Refusal refusal = new Refusal(
                    "read the freeze " + Refusal.quoted(text),
                    Refusal.quoted(written) + " is no day",
                    "write one like '2026-12-24' or '2026-12-24 to 2027-01-02'");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static Optional<Instant> recurring(CronTimes begins, Duration length, Instant now, ZoneId zone) {
        LocalDateTime wall = LocalDateTime.ofInstant(now, zone);
        LocalDateTime oldest = wall.minus(length).minus(JUMP);
        Optional<LocalDateTime> begin = begins.latest(wall.plus(JUMP));
        Optional<Instant> end = Optional.empty();
        while (end.isEmpty() && begin.isPresent() && !begin.get().isBefore(oldest)) {
            end = within(begin.get(), begin.get().plus(length), now, zone);
            begin = begins.latest(begin.get().minusMinutes(1));
        }
        return end;
    }

    private static Optional<Instant> within(LocalDateTime begin, LocalDateTime end, Instant now, ZoneId zone) {
        Instant last = instant(end, zone, true);
        return !now.isBefore(instant(begin, zone, false)) && now.isBefore(last) ? Optional.of(last) : Optional.empty();
    }

    private static Instant instant(LocalDateTime wall, ZoneId zone, boolean later) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(wall);
        if (jump == null) {
            return wall.atZone(zone).toInstant();
        }
        return jump.isGap()
                ? jump.getInstant()
                : wall.toInstant(later ? jump.getOffsetAfter() : jump.getOffsetBefore());
    }
}
