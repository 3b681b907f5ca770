/** The checks of validateCluster: each looks at one snapshot of a cluster and says what it found; none asks anything itself. */
@NullMarked
package io.jenkins.plugins.gitops.checks;

import org.jspecify.annotations.NullMarked;
