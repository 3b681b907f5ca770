/** Who is told of what happens. */
package hudson.model.listeners;
