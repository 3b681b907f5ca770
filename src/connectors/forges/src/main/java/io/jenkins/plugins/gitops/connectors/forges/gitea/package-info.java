/** Gitea and Forgejo. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.forges.gitea;

import org.jspecify.annotations.NullMarked;
