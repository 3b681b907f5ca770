/**
 * From the running image back to the test report, link by link, without asking anybody: what a bundle claims is held
 * against the keys and the order of environments that the one who checks brings along.
 */
@NullMarked
package io.jenkins.plugins.gitops.proof;

import org.jspecify.annotations.NullMarked;
