/** Pull requests at Gitea, GitHub, GitLab and Bitbucket, each in a folder of its own, all of one shape. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.forges;

import org.jspecify.annotations.NullMarked;
