package io.jenkins.plugins.gitops.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.judge.Calibration.Row;
import io.jenkins.plugins.gitops.judge.Traffic.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Writes target/judge-calibration.md, whose tables docs/judge.md shows. Runs for each row: -Djudge.runs, 10,000 if not given. */
@Tag("bench")
class CalibrationBench {
    private static final String HEAD =
            " | runs | judge: FAIL | judge: PASS | Mann-Whitney | threshold | peeked z |\n|---|---|---|---|---|---|---|";
    private final int runs = Integer.getInteger("judge.runs", 10_000);

    @Test
    void measuresTheJudgeAndItsRivals() throws IOException {
        List<String> report = new ArrayList<>();
        List<Row> healthy = new ArrayList<>();
        List<Row> worse = new ArrayList<>();
        report.add("| healthy, 60 minutes" + HEAD);
        for (Scenario scenario : Calibration.healthy()) {
            healthy.add(Calibration.run(scenario, 60, runs, 11));
            report.add(healthy.get(healthy.size() - 1).markdown(scenario.name()));
        }
        report.add("");
        report.add("| worse, until the stated number of candidate requests" + HEAD);
        for (double base : new double[] {0.0005, 0.001, 0.002, 0.005, 0.01}) {
            for (double factor : new double[] {3, 5}) {
                Scenario scenario = Calibration.regression(base, factor);
                long stated = Calibration.stated(base, factor);
                worse.add(Calibration.run(scenario, Calibration.minutes(scenario, stated), runs, 12));
                report.add(worse.get(worse.size() - 1)
                        .markdown(scenario.name() + String.format(Locale.ROOT, ", %,d requests", stated)));
            }
        }
        Files.write(Path.of("target", "judge-calibration.md"), report);

        double chance = 2.33 / Math.sqrt(runs);
        assertThat(healthy)
                .allMatch(
                        row -> row.share(row.failed()) <= 0.02 + chance * Math.sqrt(0.02 * 0.98),
                        "at most 2 % false aborts");
        assertThat(worse)
                .allMatch(
                        row -> row.share(row.failed()) >= 0.95 - chance * Math.sqrt(0.05 * 0.95),
                        "at least 95 % found");
    }
}
