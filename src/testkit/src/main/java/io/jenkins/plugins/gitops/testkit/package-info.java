/** The test ground: a clock that is turned by hand, kills and faults at every boundary, seeded generators, sentences. */
@NullMarked
package io.jenkins.plugins.gitops.testkit;

import org.jspecify.annotations.NullMarked;
