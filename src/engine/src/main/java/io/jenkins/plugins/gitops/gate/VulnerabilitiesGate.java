package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.port.ReportFacts.Danger;
import io.jenkins.plugins.gitops.port.ReportFacts.Vulnerabilities;
import io.jenkins.plugins.gitops.port.ReportFacts.Vulnerability;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lets through what has no more vulnerabilities of each danger than it may. */
final class VulnerabilitiesGate implements Gate {
    private static final int MOST_NAMED = 50;
    private static final Map<Danger, Setting<Integer>> MOST = Map.of(
            Danger.CRITICAL, most(Danger.CRITICAL).or("0"),
            Danger.HIGH, most(Danger.HIGH),
            Danger.MEDIUM, most(Danger.MEDIUM),
            Danger.LOW, most(Danger.LOW),
            Danger.UNKNOWN, most(Danger.UNKNOWN));
    private static final Setting<List<Waiver>> WAIVERS = Setting.text(
                    "waivers",
                    "CVE-2026-1234 until 2026-12-31 because the code is not reachable",
                    "Vulnerabilities that do not count until a day, each `id until date because reason`, between semicolons.")
            .as("waivers", Waiver::parse);
    private static final Setting<Boolean> ONLY_FIXABLE = Setting.choice(
                    "onlyFixable", "true", "Whether only those count that a newer version has no more.")
            .or("false");
    private static final Setting<Duration> NOT_OLDER_THAN = ReportShelf.NOT_OLDER_THAN.or("7d");

    private final ReportShelf shelf;

    VulnerabilitiesGate(ReportShelf shelf) {
        this.shelf = shelf;
    }

    private static Setting<Integer> most(Danger danger) {
        String name = danger.name().toLowerCase(Locale.ROOT);
        String help = "How many " + danger + " ones there may be"
                + (danger == Danger.CRITICAL ? "." : "; without it, any number.");
        return Setting.count(name, "0", help);
    }

    @Override
    public String kind() {
        return "vulnerabilities";
    }

    @Override
    public String purpose() {
        return "No more vulnerabilities of each danger than may be (Trivy JSON, SARIF).";
    }

    @Override
    public List<Setting<?>> settings() {
        List<Setting<?>> settings = new ArrayList<>();
        for (Danger danger : List.of(Danger.CRITICAL, Danger.HIGH, Danger.MEDIUM, Danger.LOW, Danger.UNKNOWN)) {
            settings.add(setting(danger));
        }
        settings.addAll(List.of(WAIVERS, ONLY_FIXABLE, ReportShelf.FILES, NOT_OLDER_THAN));
        return settings;
    }

    private static Setting<Integer> setting(Danger danger) {
        return java.util.Objects.requireNonNull(
                MOST.get(danger), () -> "Cannot bound " + danger + ": no setting; add it");
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        return shelf.facts(question, "vulnerabilities", Vulnerabilities.class, question.value(NOT_OLDER_THAN))
                .thenApply(reports -> judge(question, reports));
    }

    private static GateAnswer judge(GateQuestion question, List<Vulnerabilities> reports) {
        List<Waiver> waivers = question.given(WAIVERS).orElse(List.of());
        boolean onlyFixable = question.value(ONLY_FIXABLE);
        List<Vulnerability> counted = new ArrayList<>();
        List<String> told = new ArrayList<>();
        reports.stream()
                .flatMap(report -> report.found().stream())
                .distinct()
                .filter(found -> !onlyFixable || !found.fixedIn().isEmpty())
                .sorted(Comparator.comparing(Vulnerability::danger)
                        .reversed()
                        .thenComparing(Vulnerability::id)
                        .thenComparing(Vulnerability::where))
                .forEach(found -> {
                    Optional<Waiver> waiver = waivers.stream()
                            .filter(each -> each.id().equals(found.id()))
                            .max(Comparator.comparing(Waiver::until));
                    boolean waived =
                            waiver.filter(each -> each.covers(question.now())).isPresent();
                    if (!waived) {
                        counted.add(found);
                    }
                    told.add(line(found, waiver, waived));
                });
        List<String> over = new ArrayList<>();
        for (Danger danger : List.of(Danger.CRITICAL, Danger.HIGH, Danger.MEDIUM, Danger.LOW, Danger.UNKNOWN)) {
            long count =
                    counted.stream().filter(found -> found.danger() == danger).count();
            Optional<Integer> most = danger == Danger.CRITICAL
                    ? Optional.of(question.value(setting(danger)))
                    : question.given(setting(danger));
            if (most.isPresent() && count > most.get()) {
                over.add(count + " " + danger + ", at most " + most.get());
            }
        }
        List<String> details = told.stream().limit(MOST_NAMED).toList();
        return over.isEmpty()
                ? GateAnswer.pass(sum(counted.size(), told.size() - counted.size()))
                        .because(details)
                : GateAnswer.fail("found " + String.join("; ", over) + "; mend or waive them")
                        .because(details);
    }

    private static String sum(int counted, int waived) {
        return counted + " found, none over its bound" + (waived == 0 ? "" : ", " + waived + " waived");
    }

    private static String line(Vulnerability found, Optional<Waiver> waiver, boolean waived) {
        String line = found.danger() + " " + found.id() + " in " + found.where()
                + (found.fixedIn().isEmpty() ? "" : ", fixed in " + found.fixedIn());
        return waiver.map(each -> waived
                        ? line + ", waived until " + each.until() + ": " + each.reason()
                        : line + ", its waiver ended on " + each.until())
                .orElse(line);
    }
}
