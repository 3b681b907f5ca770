package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The gates of the house, and those that guard production where nobody says otherwise. */
public final class Gates {
    private Gates() {}

    /** All of them, one line each. */
    public static List<Gate> all(GatePorts ports) {
        List<ReportReader> readers = new ArrayList<>(ports.readers());
        readers.add(new StatementReader());
        ReportShelf shelf = new ReportShelf(new StatedReports(ports.statements(), ports.reports()), readers);
        return List.of(
                new VerifiedBeforeGate(),
                new SoakGate(),
                new TestsGate(shelf),
                new CoverageGate(shelf),
                new VulnerabilitiesGate(shelf),
                new FreezeGate(),
                new QuarantineGate(),
                new HoldGate(),
                new SignatureGate(ports.statements()),
                new SonarQubeGate(ports.quality()),
                new PromqlGate(ports.metrics()),
                // a new gate is one line here
                new HttpGate(ports.web(), ports.allowsHost()));
    }

    /** Tests green, coverage above 50 %, no CRITICAL vulnerability, verified in the environment before. */
    public static List<GateRule> forProduction() {
        return List.of(
                new GateRule("hold", Map.of()),
                new GateRule("quarantine", Map.of()),
                new GateRule("verifiedBefore", Map.of()),
                new GateRule("tests", Map.of()),
                new GateRule("coverage", Map.of()),
                new GateRule("vulnerabilities", Map.of()));
    }

    /** One approval, of anybody but who started the promotion. */
    public static String approvalForProduction() {
        return "anyone & !requester";
    }
}
