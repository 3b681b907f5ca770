package io.jenkins.plugins.gitops.core;

import hudson.ExtensionPoint;
import io.jenkins.plugins.gitops.gate.Gate;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.operation.Operation;
import java.util.List;

/**
 * What another plugin brings. Its operations join the one driver of this controller, so that lanes, deadlines and
 * preemption hold across plugins. Each method is asked once, when the driver is made.
 */
public interface Contribution extends ExtensionPoint {
    /** The plugin's gates. */
    default List<Gate> gates(Ports ports) {
        return List.of();
    }

    /** The plugin's operations, over the ports of this controller and the gates of all plugins. */
    default List<Operation<?, ?, ?>> operations(Ports ports, GateRegistry gates) {
        return List.of();
    }
}
