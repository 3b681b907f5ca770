package io.jenkins.plugins.gitops.delivery.buildonce;

import hudson.Extension;
import io.jenkins.plugins.gitops.core.Contribution;
import io.jenkins.plugins.gitops.core.Ports;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnce;
import java.util.List;

/** The operation that builds where a run's files are. */
@Extension
public final class BuildOperations implements Contribution {
    @Override
    public List<Operation<?, ?, ?>> operations(Ports ports, GateRegistry gates) {
        return List.of(new BuildOnce(
                new JenkinsBuildSite(ports.access()), ports.registries(), ports.repositories(), ports.signers()));
    }
}
