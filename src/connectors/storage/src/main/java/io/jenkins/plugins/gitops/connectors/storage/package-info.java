/** Places for backups: a directory, and what speaks S3. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.storage;

import org.jspecify.annotations.NullMarked;
