/** The five metrics of dora.dev as a fold of what the ledger says, for one application in one environment, with evidence. */
@NullMarked
package io.jenkins.plugins.gitops.metrics.dora;

import org.jspecify.annotations.NullMarked;
