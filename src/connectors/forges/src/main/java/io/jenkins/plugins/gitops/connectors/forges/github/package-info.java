/** GitHub, in the cloud and on premises. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.forges.github;

import org.jspecify.annotations.NullMarked;
