/**
 * Puts back the release that stood in an environment before.
 *
 * <p>It is a promotion of its own: a new commit, new ledger lines, never a rewind. It goes first in its lane and waits
 * for nobody; freezes, soak times and approvals are not asked, and the ledger says so. With its commit the environment
 * is held and what is left behind is quarantined, until somebody takes that back.
 */
@NullMarked
package io.jenkins.plugins.gitops.operation.rollback;

import org.jspecify.annotations.NullMarked;
