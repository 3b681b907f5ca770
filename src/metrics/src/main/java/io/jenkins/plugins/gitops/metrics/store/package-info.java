/** Counters that survive a restart and a crash: an append-only file, forced before a count is seen, read back at the next start. */
@NullMarked
package io.jenkins.plugins.gitops.metrics.store;

import org.jspecify.annotations.NullMarked;
