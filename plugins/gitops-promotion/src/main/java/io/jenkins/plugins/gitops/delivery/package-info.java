/** The doors of building once and promoting through Git: steps, approvals, and the delivery board; nothing is decided here. */
@NullMarked
package io.jenkins.plugins.gitops.delivery;

import org.jspecify.annotations.NullMarked;
