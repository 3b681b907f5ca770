/** The door of the step {@code awaitUrl}. */
@NullMarked
package io.jenkins.plugins.gitops.core.awaiturl;

import org.jspecify.annotations.NullMarked;
