/** Jobs, runs, queue, nodes and what is configured on them. */
package hudson.model;
