/** Bitbucket Cloud. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.forges.bitbucket;

import org.jspecify.annotations.NullMarked;
