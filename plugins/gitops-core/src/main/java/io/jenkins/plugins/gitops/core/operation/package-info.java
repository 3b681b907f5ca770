/** How a Jenkins step hands an operation to the engine and hears how it ends; nothing here decides anything. */
@NullMarked
package io.jenkins.plugins.gitops.core.operation;

import org.jspecify.annotations.NullMarked;
