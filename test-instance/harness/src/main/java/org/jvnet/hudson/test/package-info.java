/** The names and behaviour of Jenkins' test harness, over the stand-in controller. */
package org.jvnet.hudson.test;
