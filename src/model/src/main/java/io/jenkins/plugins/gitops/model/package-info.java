/** The words of the suite: immutable records and enums, one for each line of docs/glossary.md, and nothing that acts. */
@NullMarked
package io.jenkins.plugins.gitops.model;

import org.jspecify.annotations.NullMarked;
