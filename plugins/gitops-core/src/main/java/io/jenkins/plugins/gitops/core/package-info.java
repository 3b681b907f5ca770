/** The foundation of the plugins: the one door to Jenkins, the permissions, and the composition root that wires operations to connectors. */
@NullMarked
package io.jenkins.plugins.gitops.core;

import org.jspecify.annotations.NullMarked;
