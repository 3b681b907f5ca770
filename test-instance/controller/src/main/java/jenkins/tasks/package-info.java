/** Steps for freestyle builds and pipelines alike. */
package jenkins.tasks;
