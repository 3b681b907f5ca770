/**
 * Conditions before and after a promotion. A {@link Gate} reads and never writes; what it cannot find out for sure is
 * INCONCLUSIVE (I16), and {@link GateRegistry} sees to that for every gate, whoever wrote it. Approvals are here too.
 */
@NullMarked
package io.jenkins.plugins.gitops.gate;

import org.jspecify.annotations.NullMarked;
