package io.jenkins.plugins.gitops.checks.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.checks.Acceptance;
import io.jenkins.plugins.gitops.checks.Memory;
import io.jenkins.plugins.gitops.checks.Report;
import io.jenkins.plugins.gitops.checks.Reports;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What leaves the house can be read by whom it is for. */
class OutputTest {
    private static Report report() {
        Report report = Reports.broken("a", "b", "<evil>&\"\u001b[31m\u0000");
        Acceptance acceptance =
                new Acceptance("node-ready", "Node b", report.time().plusSeconds(86_400), "its disk comes tomorrow");
        return new Memory(List.of(acceptance), Optional.of(Reports.broken("a"))).mark(report);
    }

    private static Element parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @Test
    void theTableShowsTheOpenFirstAndMarksTheNew() {
        assertThat(ConsoleTable.of(report()))
                .containsExactly(
                        "Cluster prod (v1.36.1) at 2026-01-05T09:00:00Z: 6 checks, 2 critical, 0 warnings, 0 notes, 1 accepted,"
                                + " 0 could not look",
                        "── infrastructure: 5 of 6 checks pass",
                        "  CRITICAL Node a               node-ready: it is not ready (it says nothing of it)",
                        "+ CRITICAL Node <evil>&\" [31m   node-ready: it is not ready (it says nothing of it)",
                        "~ CRITICAL Node b               node-ready: it is not ready (it says nothing of it)"
                                + " [accepted until 2026-01-06T09:00:00Z: its disk comes tomorrow]");
    }

    @Test
    void theTableNamesWhatCouldNotLook() {
        assertThat(ConsoleTable.of(Reports.blind()))
                .contains("  ?        node-ready  Cannot list nodes: the account may not; grant it this");
    }

    @Test
    void junitReadsFailuresAndErrors() throws Exception {
        Element suite = (Element)
                parsed(JUnitXml.of(report())).getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").item(0).getTextContent())
                .contains("KNOWN CRITICAL Node a", "NEW CRITICAL Node <evil>", "kubectl describe node a")
                .doesNotContain("Node b");
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("Node b", "its disk comes tomorrow");
        Element blind = (Element) parsed(JUnitXml.of(Reports.blind()))
                .getElementsByTagName("testsuite")
                .item(0);
        assertThat(blind.getAttribute("errors")).isEqualTo(blind.getAttribute("tests"));
    }

    @Test
    void sarifHasARuleForEachCheckAndAResultForEachFinding() {
        Map<?, ?> run = run(SarifLog.of(report()));
        List<?> results = (List<?>) run.get("results");
        assertThat(results).hasSize(3);
        assertThat(results).extracting("level").containsOnly("error");
        assertThat(results).extracting("baselineState").containsExactly("unchanged", "unchanged", "new");
        assertThat(((Map<?, ?>) results.get(1)).get("suppressions").toString()).contains("its disk comes tomorrow");
        Map<?, ?> driver = (Map<?, ?>) ((Map<?, ?>) run.get("tool")).get("driver");
        assertThat((List<?>) driver.get("rules")).hasSize(6).extracting("id").contains("node-ready");
    }

    @Test
    void sarifLeavesOpenWhatCouldNotLook() {
        List<?> results = (List<?>) run(SarifLog.of(Reports.blind())).get("results");
        assertThat(results).hasSize(6).extracting("kind").containsOnly("open");
    }

    private static Map<?, ?> run(String sarif) {
        Map<?, ?> log = (Map<?, ?>) Json.parse(sarif).plain();
        return (Map<?, ?>) ((List<?>) log.get("runs")).get(0);
    }
}
