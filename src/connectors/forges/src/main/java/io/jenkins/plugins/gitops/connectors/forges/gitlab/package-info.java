/** GitLab, in the cloud and on premises. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.forges.gitlab;

import org.jspecify.annotations.NullMarked;
