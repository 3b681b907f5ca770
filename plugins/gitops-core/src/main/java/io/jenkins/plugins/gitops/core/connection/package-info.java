/** The engine's ports as this controller provides them: connectors over what is configured, with credentials by their ids. */
@NullMarked
package io.jenkins.plugins.gitops.core.connection;

import org.jspecify.annotations.NullMarked;
