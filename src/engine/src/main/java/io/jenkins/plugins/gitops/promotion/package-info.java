/**
 * What all verbs that promote share: the edits that put a release in place, their diff and plan hash, what stands where
 * by the ledger, the bodies of ledger lines, and when an environment counts as healthy. It decides nothing by itself.
 */
@NullMarked
package io.jenkins.plugins.gitops.promotion;

import org.jspecify.annotations.NullMarked;
