/** What all forges have in common: a {@link Dialect} is all that one has to bring. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.forges.shape;

import org.jspecify.annotations.NullMarked;
