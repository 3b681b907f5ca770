/** The base of descriptors of what is added to nodes. */
package hudson.tools;
