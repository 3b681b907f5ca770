/** Timers, system properties, virtual files. */
package jenkins.util;
