/** Tells what is in an image by reading its layers, and writes it down as CycloneDX. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.contents;

import org.jspecify.annotations.NullMarked;
