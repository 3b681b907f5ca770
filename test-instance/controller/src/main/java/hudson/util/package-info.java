/** Lists that persist themselves, XML, listeners. */
package hudson.util;
