package io.jenkins.plugins.gitops.connectors.reports;

import io.jenkins.plugins.gitops.port.ReportReader;
import java.util.List;

/** All formats that are understood. */
public final class ReportReaders {
    private ReportReaders() {}

    public static List<ReportReader> all() {
        return List.of(
                new JUnitReader(), new JacocoReader(), new CoberturaReader(), new TrivyReader(), new SarifReader());
    }
}
