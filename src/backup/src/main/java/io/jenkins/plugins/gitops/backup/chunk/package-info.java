/** Cuts a stream where its content says so, and names each piece by what is in it. */
@NullMarked
package io.jenkins.plugins.gitops.backup.chunk;

import org.jspecify.annotations.NullMarked;
