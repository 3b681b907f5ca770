/**
 * Makes one environment's desired state one release.
 *
 * <p>The plan is read from the newest commit and changes nothing. Gates and people are asked for it, its turn is waited
 * for, and then commit and ledger line land together or not at all; files that say something else by then are planned
 * and asked for anew. The GitOps agent is waited for, tags follow the digest, and the end is written down. A stop before
 * the commit leaves nothing behind; after it, the ledger says what stands.
 */
@NullMarked
package io.jenkins.plugins.gitops.operation.promote;

import org.jspecify.annotations.NullMarked;
