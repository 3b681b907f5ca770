/**
 * Clusters by their API servers: what GitOps agents tell, which images run, and why something does not. Nobody waits in
 * here: answers come on the HTTP client's threads, each with a deadline.
 */
@NullMarked
package io.jenkins.plugins.gitops.connectors.kubernetes;

import org.jspecify.annotations.NullMarked;
