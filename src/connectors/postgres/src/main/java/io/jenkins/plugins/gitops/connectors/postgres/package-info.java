/** PostgreSQL: logical backups of databases, their restore, and the proof that both agree. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.postgres;

import org.jspecify.annotations.NullMarked;
