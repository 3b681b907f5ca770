/** The place where the files are: hashes a context as Git would, and has a builder of that machine make the image. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.builders;

import org.jspecify.annotations.NullMarked;
