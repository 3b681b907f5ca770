/** Makes images out of files with jib, without a daemon: the same files give the same digest. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.jib;

import org.jspecify.annotations.NullMarked;
