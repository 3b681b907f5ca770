package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What buildOnce states about a digest is enough for the gates of production. */
class StatedReportsTest {
    private final List<Statement> statements = new ArrayList<>();
    private final ReportShelf shelf = new ReportShelf(
            new StatedReports(
                    artifact -> CompletableFuture.completedStage(List.copyOf(statements)),
                    search -> CompletableFuture.completedStage(List.of())),
            List.of(new StatementReader()));

    private void stated(String type, String predicate, Instant at, String key) {
        statements.add(new Statement(
                type,
                List.of(Questions.DIGEST),
                Optional.empty(),
                at,
                Optional.of(key).filter(name -> !name.isEmpty()),
                "",
                Json.parseObject(predicate)));
    }

    private void tests(String predicate) {
        statements.clear();
        stated(StatedReports.TYPE, predicate, Instant.EPOCH, "build");
        stated("https://slsa.dev/provenance/v1", "{}", Questions.NOW.minus(Duration.ofDays(1)), "build");
    }

    @Test
    void readsTestsCoverageAndScan() {
        tests(
                "{\"tests\":{\"passed\":10,\"failed\":0,\"skipped\":1},\"coverage\":0.5000019,\"scan\":{\"CRITICAL\":0,\"HIGH\":2}}");
        new Asked(new TestsGate(shelf)).passes("10 passed, 0 failed, 1 skipped");
        new Asked(new CoverageGate(shelf)).passes("50.00 % of 1000000 by line");
        new Asked(new VulnerabilitiesGate(shelf)).passes("2 found, none over its bound");
        new Asked(new VulnerabilitiesGate(shelf)).set("high", "1").fails("found 2 HIGH, at most 1");
    }

    @Test
    void doubtsWhatIsNotStated() {
        tests("{\"scan\":{},\"buildUrl\":\"\"}");
        new Asked(new TestsGate(shelf)).doubts("it says nothing of tests; give buildOnce the results");
        new Asked(new CoverageGate(shelf)).doubts("it says nothing of coverage");
        new Asked(new VulnerabilitiesGate(shelf)).doubts("it says nothing of vulnerabilities");
        statements.clear();
        new Asked(new TestsGate(shelf)).doubts("none is attached to registry.example.com/shop@sha256:");
    }

    @Test
    void doubtsNumbersThatAreNone() {
        tests("{\"tests\":{\"passed\":-1,\"failed\":0,\"skipped\":0},\"coverage\":1.2,\"scan\":{\"DREADFUL\":1}}");
        new Asked(new TestsGate(shelf)).doubts("found -1 passed");
        new Asked(new CoverageGate(shelf)).doubts("its coverage is no share");
        new Asked(new VulnerabilitiesGate(shelf)).doubts("its scan counts DREADFUL: 1");
        tests("{\"scan\":{\"HIGH\":0.5}}");
        new Asked(new VulnerabilitiesGate(shelf)).doubts("its scan counts HIGH: 0.5");
    }

    @Test
    void prefersTheSignedStatementAndTakesItsTimeFromItsSignerAlone() {
        String green = "{\"tests\":{\"passed\":10,\"failed\":0,\"skipped\":0}}";
        stated(StatedReports.TYPE, green, Instant.EPOCH, "");
        stated("https://slsa.dev/provenance/v1", "{}", Questions.NOW, "build");
        new Asked(new TestsGate(shelf)).doubts("nobody vouches");
        stated(StatedReports.TYPE, green, Instant.EPOCH, "other");
        new Asked(new TestsGate(shelf)).doubts("older than 30d");
        statements.remove(2);
        stated(StatedReports.TYPE, green, Instant.EPOCH, "build");
        new Asked(new TestsGate(shelf)).passes("10 passed");
    }
}
