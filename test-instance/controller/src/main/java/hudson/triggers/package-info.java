/** What starts jobs by itself. */
package hudson.triggers;
