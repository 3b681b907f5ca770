/**
 * Stand-ins inside the JVM, out of Maven Central alone, for what test-instance/stack starts for real: Git over HTTP by
 * JGit, an OCI registry, PostgreSQL, S3, mail, and a Kubernetes API that stores what it is given.
 */
package io.jenkins.plugins.gitops.testkit.services;
