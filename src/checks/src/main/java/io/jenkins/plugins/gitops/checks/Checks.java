package io.jenkins.plugins.gitops.checks;

import java.util.List;
import java.util.stream.Stream;

/** The checks of the house. */
public final class Checks {
    private Checks() {}

    public static List<Check> all() {
        return Stream.of(
                        // a new group of checks is one line here
                        NodeChecks.all(),
                        CapacityChecks.all(),
                        VolumeChecks.all(),
                        CertificateChecks.all(),
                        ControlChecks.all(),
                        NetworkChecks.all(),
                        PolicyChecks.all(),
                        WorkloadChecks.all(),
                        PodChecks.all(),
                        TemplateChecks.all(),
                        SecurityChecks.all(),
                        ReferenceChecks.all(),
                        RouteChecks.all(),
                        JobChecks.all(),
                        AgentChecks.all(),
                        UnusedChecks.all())
                .flatMap(List::stream)
                .toList();
    }

    /** Those of these families. */
    public static List<Check> of(Family... families) {
        List<Family> wanted = List.of(families);
        return all().stream()
                .filter(check -> wanted.contains(check.card().family()))
                .toList();
    }
}
