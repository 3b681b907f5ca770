/** Removes tags that are older than their environment keeps them, and images that nobody needs any more. */
@NullMarked
package io.jenkins.plugins.gitops.operation.cleanimages;

import org.jspecify.annotations.NullMarked;
