/** What decorates logs. */
package hudson.console;
