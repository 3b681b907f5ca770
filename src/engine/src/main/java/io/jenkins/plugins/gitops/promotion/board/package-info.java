/** What runs where since when, what waits and why: the ledger folded into places, by reading it once and then on. */
@NullMarked
package io.jenkins.plugins.gitops.promotion.board;

import org.jspecify.annotations.NullMarked;
