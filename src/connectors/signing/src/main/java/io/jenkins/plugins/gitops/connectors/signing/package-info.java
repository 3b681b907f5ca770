/**
 * Signs statements about artifacts and checks who signed them: ECDSA over P-256 by the JDK alone, DSSE envelopes, in the
 * bundles that cosign writes and reads.
 */
@NullMarked
package io.jenkins.plugins.gitops.connectors.signing;

import org.jspecify.annotations.NullMarked;
