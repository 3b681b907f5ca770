/** Turns facts of a controller into counts of the catalogue; whoever knows the controller hands the facts in. */
@NullMarked
package io.jenkins.plugins.gitops.metrics.recording;

import org.jspecify.annotations.NullMarked;
