/** The door between a controller and its metrics: listeners that tell, and the page that Prometheus scrapes. */
@NullMarked
package io.jenkins.plugins.gitops.exporter;

import org.jspecify.annotations.NullMarked;
