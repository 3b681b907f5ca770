/** Asks Prometheus, and what speaks its API, for numbers as they stand at one time. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.prometheus;

import org.jspecify.annotations.NullMarked;
