package org.jenkinsci.plugins.kubernetes.credentials;

import java.io.IOException;

/** Credentials that have, or get, a bearer token for a Kubernetes API server. */
public interface TokenProducer {
    String getToken(String serviceAddress, String caCertData, boolean skipTlsVerify) throws IOException;
}
