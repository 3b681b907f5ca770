/** Calls into another JVM. */
package hudson.remoting;
