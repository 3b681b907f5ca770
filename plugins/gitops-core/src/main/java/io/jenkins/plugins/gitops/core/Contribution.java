package io.jenkins.plugins.gitops.core;

import hudson.ExtensionPoint;
import io.jenkins.plugins.gitops.operation.Operation;
import java.util.List;

/**
 * Operations that another plugin brings. They join the one driver of this controller, so that lanes, deadlines and
 * preemption hold across plugins.
 */
public interface Contribution extends ExtensionPoint {
    /** The plugin's operations, over the ports of this controller; asked once, when the driver is made. */
    List<Operation<?, ?, ?>> operations(Ports ports);
}
