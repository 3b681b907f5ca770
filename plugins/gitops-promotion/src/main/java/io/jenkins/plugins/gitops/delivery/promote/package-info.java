/** The door of the step {@code promote}. */
@NullMarked
package io.jenkins.plugins.gitops.delivery.promote;

import org.jspecify.annotations.NullMarked;
