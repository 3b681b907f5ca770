package io.jenkins.plugins.gitops.delivery;

import hudson.Extension;
import io.jenkins.plugins.gitops.core.Contribution;
import io.jenkins.plugins.gitops.core.Ports;
import io.jenkins.plugins.gitops.gate.Gate;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.gate.Gates;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.approve.Approve;
import io.jenkins.plugins.gitops.operation.promote.Promote;
import io.jenkins.plugins.gitops.operation.rollback.Rollback;
import io.jenkins.plugins.gitops.promotion.Means;
import java.util.List;

/** The operations and gates that this plugin brings. */
@Extension
public final class DeliveryOperations implements Contribution {
    @Override
    public List<Gate> gates(Ports ports) {
        return Gates.all(ports.gates());
    }

    @Override
    public List<Operation<?, ?, ?>> operations(Ports ports, GateRegistry gates) {
        Means means = new Means(ports.repositories(), ports.registries(), ports.editor(), ports.agent());
        return List.of(
                // a new operation is one line here
                new Approve(ports.repositories()), new Promote(means, gates), new Rollback(means, gates));
    }
}
