/**
 * Builds an image once for each state of its sources, and finds it again ever after.
 *
 * <p>What goes in is hashed into a content key. The ledger knows which digest belongs to the key; where it knows none,
 * the image is built where the files are and pushed without a tag, evidence is attached to its digest, and the key is
 * entered into the ledger. The first entry wins, whoever built. Tags come last and by digest, so that nothing is ever
 * half tagged.
 */
@NullMarked
package io.jenkins.plugins.gitops.operation.buildonce;

import org.jspecify.annotations.NullMarked;
