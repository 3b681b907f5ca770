/** Reads a whole cluster once, kind by kind and page by page as the bytes come in, and keeps only what checks look at. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import org.jspecify.annotations.NullMarked;
