package io.jenkins.plugins.gitops.delivery;

import hudson.Extension;
import io.jenkins.plugins.gitops.core.Contribution;
import io.jenkins.plugins.gitops.core.Ports;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.operation.Operation;
import java.util.List;

/** The operations that this plugin brings. */
@Extension
public final class DeliveryOperations implements Contribution {
    @Override
    public List<Operation<?, ?, ?>> operations(Ports ports, GateRegistry gates) {
        return List.of(
                // a new operation is one line here
                );
    }
}
