/** Bytes on their way to Prometheus: formats, numbers, escapes and gzip. */
@NullMarked
package io.jenkins.plugins.gitops.metrics.exposition;

import org.jspecify.annotations.NullMarked;
