/** The judge: turns counts of good and bad requests into a verdict whose error rate holds however often one looks. */
@NullMarked
package io.jenkins.plugins.gitops.judge;

import org.jspecify.annotations.NullMarked;
