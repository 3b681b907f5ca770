/** Which snapshots stay, and why. */
@NullMarked
package io.jenkins.plugins.gitops.backup.retention;

import org.jspecify.annotations.NullMarked;
