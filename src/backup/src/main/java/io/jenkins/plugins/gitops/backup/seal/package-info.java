/** Keys, and the envelope that every object of a backup repository stands in. */
@NullMarked
package io.jenkins.plugins.gitops.backup.seal;

import org.jspecify.annotations.NullMarked;
