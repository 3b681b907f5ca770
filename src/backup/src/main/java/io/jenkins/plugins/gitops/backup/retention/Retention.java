package io.jenkins.plugins.gitops.backup.retention;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which snapshots stay: all that are younger than a time, and the newest of each of so many days, weeks, months and
 * years that have one. Whatever the numbers: the newest, the newest proven one, and what a kept one builds on stay.
 */
public record Retention(Duration all, int daily, int weekly, int monthly, int yearly) {
    private static final String PROVEN = "the newest that was restored and compared";

    public Retention {
        if (all.isNegative() || daily < 0 || weekly < 0 || monthly < 0 || yearly < 0) {
            throw new Refusal(
                    "take the retention",
                    "a number in it is below zero",
                    "give numbers from 0 on, as in daily: 7, weekly: 4, monthly: 12, yearly: 3");
        }
    }

    /** All of 30 days, then 12 months and 3 years. */
    public static Retention standard() {
        return new Retention(Duration.ofDays(30), 0, 0, 12, 3);
    }

    /** A snapshot as far as retention looks at it. */
    public record Candidate(String id, String of, Instant takenAt, boolean proven, Optional<String> previous) {}

    /** The snapshots that stay, each with its reasons, and those that go. */
    public record Decision(Map<String, List<String>> stays, List<String> goes) {
        public Decision {
            stays = Map.copyOf(stays);
            goes = List.copyOf(goes);
        }
    }

    /** Decides for what was backed up each by itself. */
    public Decision decide(List<Candidate> candidates, Instant now) {
        Map<String, List<String>> stays = new TreeMap<>();
        Map<String, List<Candidate>> each = new TreeMap<>();
        candidates.forEach(
                one -> each.computeIfAbsent(one.of(), of -> new ArrayList<>()).add(one));
        each.values().forEach(list -> keep(list, now, stays));
        List<String> goes = candidates.stream()
                .filter(one -> !stays.containsKey(one.id()))
                .sorted(Comparator.comparing(Candidate::takenAt).thenComparing(Candidate::id))
                .map(Candidate::id)
                .toList();
        return new Decision(stays, goes);
    }

    private void keep(List<Candidate> candidates, Instant now, Map<String, List<String>> stays) {
        List<Candidate> newestFirst = candidates.stream()
                .sorted(Comparator.comparing(Candidate::takenAt)
                        .thenComparing(Candidate::id)
                        .reversed())
                .toList();
        stay(stays, newestFirst.get(0), "the newest");
        newestFirst.stream().filter(Candidate::proven).findFirst().ifPresent(one -> stay(stays, one, PROVEN));
        newestFirst.stream()
                .filter(one -> one.takenAt().isAfter(now.minus(all)))
                .forEach(one -> stay(stays, one, "younger than " + all.toDays() + " days"));
        period(newestFirst, daily, LocalDate::toString, "day", stays);
        period(
                newestFirst,
                weekly,
                day -> day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                "week",
                stays);
        period(newestFirst, monthly, day -> day.toString().substring(0, 7), "month", stays);
        period(newestFirst, yearly, day -> String.valueOf(day.getYear()), "year", stays);
        ancestors(newestFirst, stays);
    }

    private static void period(
            List<Candidate> newestFirst,
            int most,
            Function<LocalDate, String> name,
            String word,
            Map<String, List<String>> stays) {
        Set<String> seen = new HashSet<>();
        for (Candidate one : newestFirst) {
            String period = name.apply(one.takenAt().atZone(ZoneOffset.UTC).toLocalDate());
            if (!seen.contains(period) && seen.size() < most) {
                seen.add(period);
                stay(stays, one, "the newest of the " + word + " " + period);
            }
        }
    }

    private static void ancestors(List<Candidate> newestFirst, Map<String, List<String>> stays) {
        Map<String, Candidate> byId = new HashMap<>();
        newestFirst.forEach(one -> byId.put(one.id(), one));
        for (Candidate kept : newestFirst) {
            if (!stays.containsKey(kept.id())) continue;
            Set<String> walked = new HashSet<>(Set.of(kept.id()));
            Optional<Candidate> next = kept.previous().map(byId::get);
            while (next.isPresent() && walked.add(next.get().id())) {
                stay(stays, next.get(), kept.id() + " builds on it");
                next = next.get().previous().map(byId::get);
            }
        }
    }

    private static void stay(Map<String, List<String>> stays, Candidate one, String reason) {
        stays.computeIfAbsent(one.id(), id -> new ArrayList<>()).add(reason);
    }
}
