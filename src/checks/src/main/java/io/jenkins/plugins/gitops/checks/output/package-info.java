/** The forms in which a report leaves the house: for a person's eyes, for JUnit readers, for SARIF readers. */
@NullMarked
package io.jenkins.plugins.gitops.checks.output;

import org.jspecify.annotations.NullMarked;
