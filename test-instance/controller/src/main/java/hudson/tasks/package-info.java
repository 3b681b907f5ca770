/** The steps of freestyle builds. */
package hudson.tasks;
