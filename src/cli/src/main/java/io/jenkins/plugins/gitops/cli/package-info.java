/** The same operations and the same ledger without Jenkins, for the day that Jenkins is down. */
@NullMarked
package io.jenkins.plugins.gitops.cli;

import org.jspecify.annotations.NullMarked;
