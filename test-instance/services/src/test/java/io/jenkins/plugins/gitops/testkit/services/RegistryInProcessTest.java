package io.jenkins.plugins.gitops.testkit.services;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.InProcess;

@InProcess(Component.REGISTRY)
class RegistryInProcessTest extends RegistryContract {}
