package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.port.ReportFacts;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Lets through what was tested and failed nowhere. */
final class TestsGate implements Gate {
    private static final int MOST_NAMED = 50;
    private static final Setting<Integer> LEAST =
            Setting.count("least", "100", "How many tests have to have passed.").or("1");
    private static final Setting<Integer> FAILURES =
            Setting.count("failures", "0", "How many tests may have failed.").or("0");
    private static final Setting<Duration> NOT_OLDER_THAN = ReportShelf.NOT_OLDER_THAN.or("30d");

    private final ReportShelf shelf;

    TestsGate(ReportShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String kind() {
        return "tests";
    }

    @Override
    public String purpose() {
        return "Enough tests passed and none failed (JUnit XML).";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(LEAST, FAILURES, ReportShelf.FILES, NOT_OLDER_THAN);
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        return shelf.facts(question, "tests", ReportFacts.Tests.class, question.value(NOT_OLDER_THAN))
                .thenApply(reports -> judge(question, reports));
    }

    private static GateAnswer judge(GateQuestion question, List<ReportFacts.Tests> reports) {
        long passed =
                reports.stream().mapToLong(tests -> tests.totals().passed()).sum();
        long failed =
                reports.stream().mapToLong(tests -> tests.totals().failed()).sum();
        long skipped =
                reports.stream().mapToLong(tests -> tests.totals().skipped()).sum();
        String counted = passed + " passed, " + failed + " failed, " + skipped + " skipped";
        if (passed + failed == 0) {
            throw Doubt.about("the report of tests", "nothing ran: " + counted, "let the build run its tests");
        }
        List<String> names = reports.stream()
                .flatMap(tests -> tests.failed().stream())
                .limit(MOST_NAMED)
                .toList();
        if (failed > question.value(FAILURES)) {
            return GateAnswer.fail(counted + ", at most " + question.value(FAILURES) + " may fail; mend them")
                    .because(names);
        }
        return passed < question.value(LEAST)
                ? GateAnswer.fail(counted + ", at least " + question.value(LEAST) + " have to pass; test more")
                : GateAnswer.pass(counted).because(names);
    }
}
