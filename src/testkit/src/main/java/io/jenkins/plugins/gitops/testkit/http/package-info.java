/** What the servers of the test ground share: a port on the loopback address, an answer, a login. */
@NullMarked
package io.jenkins.plugins.gitops.testkit.http;

import org.jspecify.annotations.NullMarked;
