package io.jenkins.plugins.gitops.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportFacts.Danger;
import io.jenkins.plugins.gitops.port.ReportFacts.Share;
import io.jenkins.plugins.gitops.port.ReportFacts.Vulnerability;
import io.jenkins.plugins.gitops.port.ReportSearch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadersTest {
    @Test
    void countsTheTestCasesOfJUnit() {
        assertThat(Samples.read(Samples.JUNIT))
                .isEqualTo(new ReportFacts.Tests(
                        new TestTotals(1, 2, 1), List.of("shop.CartTest.removes", "shop.TillTest.opens")));
    }

    @Test
    void takesTheCountersOfTheWholeFromJacoco() {
        assertThat(Samples.read(Samples.JACOCO))
                .isEqualTo(
                        new ReportFacts.Coverage(Map.of("line", new Share(16, 20), "instruction", new Share(90, 100))));
    }

    @Test
    void takesLinesAndBranchesFromCobertura() {
        ReportFacts expected = new ReportFacts.Coverage(Map.of("line", new Share(3, 4), "branch", new Share(1, 2)));
        assertThat(Samples.read(Samples.COBERTURA)).isEqualTo(expected);
        String bare = Samples.COBERTURA.replaceAll("<coverage [^>]*>", "<coverage line-rate=\"0.75\">");
        assertThat(Samples.read(bare)).isEqualTo(expected);
    }

    @Test
    void takesVulnerabilitiesFromTrivy() {
        assertThat(Samples.read(Samples.TRIVY))
                .isEqualTo(new ReportFacts.Vulnerabilities(List.of(
                        new Vulnerability("CVE-2026-1", Danger.CRITICAL, "zlib 1.2", "1.3"),
                        new Vulnerability("CVE-2026-2", Danger.LOW, "curl 8.0", ""))));
    }

    @Test
    void takesDangerFromScoreOrLevelInSarifAndCountsWhatIsSuppressed() {
        assertThat(Samples.read(Samples.SARIF))
                .isEqualTo(new ReportFacts.Vulnerabilities(List.of(
                        new Vulnerability("R1", Danger.CRITICAL, "src/Cart.java", ""),
                        new Vulnerability("R2", Danger.LOW, "an unnamed place", ""),
                        new Vulnerability("R3", Danger.HIGH, "an unnamed place", ""))));
    }

    @Test
    void readsUtf16AsTheXmlDeclares() {
        String text = Samples.JUNIT.replace("UTF-8", "UTF-16");
        assertThat(Samples.read(Samples.report(text.getBytes(StandardCharsets.UTF_16))))
                .isEqualTo(Samples.read(Samples.JUNIT));
    }

    @Test
    void saysNothingOnAReportThatContradictsItself() {
        refuses(
                Samples.JUNIT.replace("tests=\"3\"", "tests=\"5\""),
                "the suite 'CartTest' says 5 tests and holds 3 (line 11)");
        refuses(Samples.JUNIT.replace("failures=\"1\"", "failures=\"2\""), "says 2 failures and holds 1");
        refuses(
                Samples.COBERTURA.replace("line-rate=\"0.75\" branch", "line-rate=\"0.95\" branch"),
                "'line-rate' is 0.95, but it is 3 of 4");
        refuses(
                Samples.COBERTURA.replace("hits=\"0\"", "hits=\"7\""),
                "its head says 3 of 4 lines, its classes 4 of 4");
        refuses(Samples.COBERTURA.replace("lines-covered=\"3\"", "lines-covered=\"9\""), "it says 9 of 4");
    }

    @Test
    void saysNothingWhereNothingWasLookedAt() {
        refuses("{\"SchemaVersion\": 2, \"ArtifactName\": \"shop\"}", "nothing was scanned: it has no 'Results'");
        refuses("{\"version\": \"2.1.0\", \"runs\": []}", "it holds no run");
        refuses(
                Samples.SARIF.replace("\"executionSuccessful\": true", "\"executionSuccessful\": false"),
                "did not finish");
        refuses(Samples.SARIF.replace("\"results\"", "\"findings\""), "it has no 'results'");
        refuses("<report name=\"shop\"/>", "it counts nothing as a whole");
    }

    @Test
    void saysNothingOnWhatItDoesNotKnow() {
        refuses(
                Samples.TRIVY.replace("CRITICAL", "DREADFUL"),
                "the severity 'DREADFUL' is none that is known (Results[0].Vulnerabilities[0].Severity)");
        refuses(Samples.SARIF.replace("\"2.1.0\"", "\"3.0.0\""), "it is of version '3.0.0'");
        refuses(Samples.SARIF.replace("\"error\"", "\"fatal\""), "the level 'fatal'");
    }

    @Test
    void readsNoEntityAndFetchesNothing(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret");
        String file = "<!DOCTYPE testsuite [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<testsuite><testcase name=\"&e;\"/></testsuite>";
        refuses(file, "it holds an entity (line 1)");
        String bomb = "<!DOCTYPE testsuite [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                + "<testsuite><testcase name=\"x\">&b;</testcase></testsuite>";
        refuses(bomb, "entity");
        refuses(
                "<testsuite>" + "<a>".repeat(300) + "</a>".repeat(300) + "</testsuite>",
                "it is nested deeper than 200");
    }

    @Test
    void findsReportsInAFolderByAPattern(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("build/deep"));
        Files.writeString(folder.resolve("build/a.xml"), Samples.JUNIT);
        Files.writeString(folder.resolve("build/deep/b.xml"), Samples.JUNIT);
        Files.createSymbolicLink(folder.resolve("build/c.xml"), Path.of("/etc/hostname"));
        FolderReports reports = new FolderReports(folder, Optional.of("run 7"));
        assertThat(names(reports, "build/*.xml")).containsExactly("build/a.xml");
        assertThat(names(reports, "build/**.xml")).containsExactly("build/a.xml", "build/deep/b.xml");
        assertThat(names(reports, "")).isEmpty();
        assertThatThrownBy(() -> names(reports, "build/["))
                .hasMessageContaining("Cannot look for the reports 'build/['");
    }

    private static List<String> names(FolderReports reports, String pattern) {
        ReportSearch search = new ReportSearch(
                "tests",
                pattern,
                "staging",
                "shop",
                new io.jenkins.plugins.gitops.model.Release(
                        "shop",
                        List.of(new io.jenkins.plugins.gitops.model.Artifact(
                                io.jenkins.plugins.gitops.model.Artifact.Kind.IMAGE,
                                "shop",
                                new io.jenkins.plugins.gitops.model.ImageDigest("sha256:" + "0".repeat(64))))),
                "promote-1");
        return reports.find(search).toCompletableFuture().join().stream()
                .map(io.jenkins.plugins.gitops.port.Report::name)
                .toList();
    }

    private static void refuses(String text, String why) {
        assertThatThrownBy(() -> Samples.read(text))
                .hasMessageStartingWith("Cannot read the report 'out/report': ")
                .hasMessageContaining(why)
                .hasMessageEndingWith("; let the build make it anew");
    }
}
