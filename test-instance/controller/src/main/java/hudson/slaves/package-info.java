/** Agents. */
package hudson.slaves;
