/** An OCI registry (distribution 1.1) over the JDK's HTTP client; nobody waits in here, a busy registry is a failure with its own time to come back. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.registry;

import org.jspecify.annotations.NullMarked;
