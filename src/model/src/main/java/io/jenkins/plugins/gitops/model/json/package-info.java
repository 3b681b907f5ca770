/** JSON of our own for what is kept: one canonical text for each value, records by their components, sealed types by name. */
@NullMarked
package io.jenkins.plugins.gitops.model.json;

import org.jspecify.annotations.NullMarked;
