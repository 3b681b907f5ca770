/** The door of the step {@code rollback}. */
@NullMarked
package io.jenkins.plugins.gitops.delivery.rollback;

import org.jspecify.annotations.NullMarked;
