package io.jenkins.plugins.gitops.checks;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/** Certificates as objects hold them: PEM in base64. */
final class Pem {
    private Pem() {}

    /** The certificate of the chain that ends first, or nothing where it cannot be read. */
    static Optional<X509Certificate> firstToEnd(String base64) {
        try {
            byte[] pem = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
            return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem)).stream()
                    .map(X509Certificate.class::cast)
                    .min(Comparator.comparing(X509Certificate::getNotAfter));
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
