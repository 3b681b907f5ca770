/** An image registry for tests and for trying things out: OCI distribution 1.1 over a folder. */
@NullMarked
package io.jenkins.plugins.gitops.testkit.registry;

import org.jspecify.annotations.NullMarked;
