package io.jenkins.plugins.gitops.testkit.services;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;

@RealStack(Component.GIT)
class GitRealTest extends GitContract {}
