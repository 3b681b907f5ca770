/** Asks SonarQube whether a project meets its quality gate. */
@NullMarked
package io.jenkins.plugins.gitops.connectors.sonarqube;

import org.jspecify.annotations.NullMarked;
