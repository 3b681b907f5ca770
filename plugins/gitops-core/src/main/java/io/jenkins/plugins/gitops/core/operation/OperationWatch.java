package io.jenkins.plugins.gitops.core.operation;

import hudson.ExtensionPoint;
import io.jenkins.plugins.gitops.operation.OperationListener;

/** Hears of all operations of this controller, whichever plugin they come from; metrics and logs are made of it. */
public interface OperationWatch extends OperationListener, ExtensionPoint {}
