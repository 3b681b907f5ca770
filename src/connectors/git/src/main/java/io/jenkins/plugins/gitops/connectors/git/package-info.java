/**
 * Git as the only database: repositories are changed without a clone, a checkout or a work tree.
 *
 * <p>A change is turned into blobs, trees and commits in a bare object cache that holds just what edits have needed so
 * far, sent as one pack of our own making, and takes effect by compare-and-swap on refs. What a server answers in words
 * is shown to people and never decides anything; only refs do.
 */
@NullMarked
package io.jenkins.plugins.gitops.connectors.git;

import org.jspecify.annotations.NullMarked;
