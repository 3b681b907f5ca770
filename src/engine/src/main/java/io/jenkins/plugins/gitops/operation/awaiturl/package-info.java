/**
 * Waits until a web address answers as expected.
 *
 * <p>The address is asked at regular times, each time without holding a thread. The expected answer ends it with PASS.
 * Another answer is waited out until the deadline and is then FAIL. Where nobody answered at the last, it is
 * INCONCLUSIVE, as that tells nothing about the release. An answer that came is kept; a restart asks anew and loses no
 * time of the deadline.
 */
@NullMarked
package io.jenkins.plugins.gitops.operation.awaiturl;

import org.jspecify.annotations.NullMarked;
