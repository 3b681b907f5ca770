/** A Git server for tests and for trying things out: real bare repositories behind git's smart HTTP. */
@NullMarked
package io.jenkins.plugins.gitops.testkit.git;

import org.jspecify.annotations.NullMarked;
