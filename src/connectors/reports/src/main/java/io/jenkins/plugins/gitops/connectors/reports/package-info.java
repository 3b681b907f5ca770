/**
 * Reads what tools report about a release: JUnit, JaCoCo, Cobertura, Trivy, SARIF. Reports come from machines that
 * anybody's build may have run on, so they are read as if an attacker wrote them, and one that is not whole says nothing.
 */
@NullMarked
package io.jenkins.plugins.gitops.connectors.reports;

import org.jspecify.annotations.NullMarked;
