/** The harness for JUnit 5. */
package org.jvnet.hudson.test.junit.jupiter;
