/**
 * Progress and leases in files of one host: a write is whole and on the disk when it has returned, a damaged file is
 * noticed and the one before it used.
 */
@NullMarked
package io.jenkins.plugins.gitops.connectors.files;

import org.jspecify.annotations.NullMarked;
