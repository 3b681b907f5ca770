/** The ledger, folded into metrics: each line is counted once, by its number, wherever and however often it is read. */
@NullMarked
package io.jenkins.plugins.gitops.metrics.delivery;

import org.jspecify.annotations.NullMarked;
