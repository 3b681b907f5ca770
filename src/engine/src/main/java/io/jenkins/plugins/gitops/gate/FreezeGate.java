package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Stops what comes at a time in which nothing shall change. */
final class FreezeGate implements Gate {
    /** A freeze without an end in sight is told as one until then. */
    private static final Duration HORIZON = Duration.ofDays(400);

    private static final Setting<List<FreezeWindow>> WINDOWS = Setting.text(
                    "windows",
                    "0 16 * * FRI for 64h; 0 22 * * * for 8h",
                    "Windows that come again, each a cron expression of its beginning and its length on the clock, between semicolons.")
            .as("windows", FreezeWindow::recurring);
    private static final Setting<List<FreezeWindow>> DATES = Setting.text(
                    "dates",
                    "2026-12-24 to 2027-01-02; 2026-11-27",
                    "Days, alone or from first to last, between semicolons.")
            .as("days", FreezeWindow::calendar);
    private static final Setting<ZoneId> ZONE = Setting.text(
                    "zone", "Europe/Berlin", "The time zone of the clock on the wall.")
            .as("time zone", FreezeGate::zone)
            .or("UTC");
    private static final Setting<String> REASON = Setting.text(
                    "reason", "the shop's busiest days", "Why, for those who are stopped.")
            .or("a freeze");

    @Override
    public String kind() {
        return "freeze";
    }

    @Override
    public String purpose() {
        return "No freeze goes on.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(WINDOWS, DATES, ZONE, REASON);
    }

    @Override
    public List<String> problems(GateRule rule) {
        return windows(rule).isEmpty()
                ? List.of(Refusal.message(
                        "use gate 'freeze'", "it names no window and no day", "set 'windows' or 'dates'"))
                : List.of();
    }

    private static List<FreezeWindow> windows(GateRule rule) {
        List<FreezeWindow> windows = new ArrayList<>(WINDOWS.given(rule).orElse(List.of()));
        windows.addAll(DATES.given(rule).orElse(List.of()));
        return windows;
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        List<FreezeWindow> windows = windows(question.rule());
        ZoneId zone = question.value(ZONE);
        Instant horizon = question.now().plus(HORIZON);
        Instant end = question.now();
        Optional<Instant> further = end(windows, end, zone);
        while (further.isPresent() && end.isBefore(horizon)) {
            end = further.get();
            further = end(windows, end, zone);
        }
        return end.equals(question.now())
                ? GateAnswer.pass("no freeze goes on").now()
                : GateAnswer.fail(question.environment() + " is frozen until "
                                + end.atZone(zone).toLocalDateTime() + " " + zone + " for " + question.value(REASON)
                                + "; wait until then")
                        .until(end)
                        .now();
    }

    private static Optional<Instant> end(List<FreezeWindow> windows, Instant at, ZoneId zone) {
        return windows.stream()
                .map(window -> window.end(at, zone))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    private static ZoneId zone(String written) {
        if (!ZoneId.getAvailableZoneIds().contains(written)) {
            throw new Refusal(
                    "read the setting 'zone'",
                    Refusal.quoted(written) + " is no time zone",
                    "write one like 'Europe/Berlin' or 'UTC'");
        }
        return ZoneId.of(written);
    }
}
