package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.port.CodeQuality;
import io.jenkins.plugins.gitops.port.HttpProbe;
import io.jenkins.plugins.gitops.port.MetricSource;
import io.jenkins.plugins.gitops.port.ReportReader;
import io.jenkins.plugins.gitops.port.Reports;
import io.jenkins.plugins.gitops.port.Statements;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the gates of the house look through. A port that is added here is fed every fault by I16's test, without a line
 * of it being changed.
 *
 * @param allowsHost whether requests from the controller may go to that host
 */
public record GatePorts(
        Reports reports,
        List<ReportReader> readers,
        Statements statements,
        MetricSource metrics,
        CodeQuality quality,
        HttpProbe web,
        Predicate<String> allowsHost) {
    public GatePorts {
        readers = List.copyOf(readers);
    }
}
