package io.jenkins.plugins.gitops.testkit.services;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;

@RealStack(Component.POSTGRES)
class PostgresRealTest extends PostgresContract {}
