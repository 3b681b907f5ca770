/** What is seen: the catalogue of metrics, each with its name, unit, labels and meaning; nothing is exposed that is not in it. */
@NullMarked
package io.jenkins.plugins.gitops.metrics;

import org.jspecify.annotations.NullMarked;
