/** Annotation processors that write, byte for byte the same each time, the indexes Jenkins and Stapler read at run time. */
package io.jenkins.plugins.gitops.processors;
