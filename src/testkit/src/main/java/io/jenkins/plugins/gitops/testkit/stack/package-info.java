/**
 * Tests against the real thing. {@code @RealStack(KUBERNETES, ARGOCD)} starts or shares components of
 * test-instance/stack for a test class and skips it, by name, where they are missing; {@code @InProcess(GIT)} gives the
 * same {@link io.jenkins.plugins.gitops.testkit.stack.Stack} from stand-ins inside this JVM, for the default build.
 */
@NullMarked
package io.jenkins.plugins.gitops.testkit.stack;

import org.jspecify.annotations.NullMarked;
