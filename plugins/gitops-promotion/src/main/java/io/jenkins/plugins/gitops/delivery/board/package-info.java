/** The delivery board: what runs where since when, what waits and why, read from the ledgers and kept in memory. */
@NullMarked
package io.jenkins.plugins.gitops.delivery.board;

import org.jspecify.annotations.NullMarked;
