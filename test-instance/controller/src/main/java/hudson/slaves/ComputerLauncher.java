package hudson.slaves;

import hudson.ExtensionPoint;
import hudson.model.Describable;

/** How an agent is started; this controller starts every agent itself and only keeps what is configured. */
public abstract class ComputerLauncher implements Describable<ComputerLauncher>, ExtensionPoint {}
