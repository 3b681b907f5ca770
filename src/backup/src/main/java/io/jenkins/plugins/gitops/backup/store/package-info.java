/** What a place for backups must offer. */
@NullMarked
package io.jenkins.plugins.gitops.backup.store;

import org.jspecify.annotations.NullMarked;
