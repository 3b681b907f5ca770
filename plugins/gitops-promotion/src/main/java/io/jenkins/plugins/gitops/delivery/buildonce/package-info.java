/** The door of the step {@code buildOnce}, and the site that builds in a run's workspace. */
@NullMarked
package io.jenkins.plugins.gitops.delivery.buildonce;

import org.jspecify.annotations.NullMarked;
