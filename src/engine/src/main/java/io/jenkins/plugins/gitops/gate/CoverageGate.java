package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.port.ReportFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Lets through what the tests ran through far enough. */
final class CoverageGate implements Gate {
    private static final Setting<BigDecimal> ABOVE =
            Setting.percent("above", "80", "The share that has to be passed.").or("50");
    private static final Setting<String> COUNTER = Setting.text(
                    "counter", "branch", "What is counted: line, branch, instruction, complexity, method or class.")
            .or("line");
    private static final Setting<Duration> NOT_OLDER_THAN = ReportShelf.NOT_OLDER_THAN.or("30d");

    private final ReportShelf shelf;

    CoverageGate(ReportShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public String kind() {
        return "coverage";
    }

    @Override
    public String purpose() {
        return "The tests ran through more than a share of the code (JaCoCo, Cobertura).";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ABOVE, COUNTER, ReportShelf.FILES, NOT_OLDER_THAN);
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        return shelf.facts(question, "coverage", ReportFacts.Coverage.class, question.value(NOT_OLDER_THAN))
                .thenApply(reports -> judge(question, reports));
    }

    private static GateAnswer judge(GateQuestion question, List<ReportFacts.Coverage> reports) {
        String counter = question.value(COUNTER);
        ReportFacts.Share share = new ReportFacts.Share(0, 0);
        for (ReportFacts.Coverage report : reports) {
            ReportFacts.Share part = report.counted().get(counter);
            if (part == null) {
                throw Doubt.about(
                        "the report of coverage",
                        "it does not count '" + counter + "', only "
                                + report.counted().keySet().stream().sorted().toList(),
                        "set 'counter' to one of these");
            }
            share = share.plus(part);
        }
        if (share.all() == 0) {
            throw Doubt.about("the report of coverage", "it counts 0 of 0", "let the build measure its tests");
        }
        BigDecimal bound = question.value(ABOVE);
        BigDecimal hundredfold = BigDecimal.valueOf(share.covered()).multiply(BigDecimal.valueOf(100));
        boolean above = hundredfold.compareTo(bound.multiply(BigDecimal.valueOf(share.all()))) > 0;
        // rounded down, so that what is shown never seems to meet a bound that it missed
        String shown = hundredfold
                .divide(BigDecimal.valueOf(share.all()), 2, RoundingMode.DOWN)
                .toPlainString();
        String found = shown + " % of " + share.all() + " by " + counter;
        return above
                ? GateAnswer.pass(found + ", above " + bound.toPlainString() + " %")
                : GateAnswer.fail(found + ", not above " + bound.toPlainString() + " %; test more");
    }
}
