/** Snapshots of streams in a deduplicated, encrypted, append-only repository; docs/backup-format.md has the bytes. */
@NullMarked
package io.jenkins.plugins.gitops.backup.repository;

import org.jspecify.annotations.NullMarked;
