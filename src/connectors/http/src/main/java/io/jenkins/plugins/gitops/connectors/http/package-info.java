/** Asks web addresses with the JDK's own client: never a host that was not allowed, never more than was asked for. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.http;

import org.jspecify.annotations.NullMarked;
