package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.CERTIFICATE;
import static io.jenkins.plugins.gitops.checks.Kinds.MUTATING_WEBHOOK;
import static io.jenkins.plugins.gitops.checks.Kinds.SERVER_CERTIFICATE;
import static io.jenkins.plugins.gitops.checks.Kinds.TLS_SECRET;
import static io.jenkins.plugins.gitops.checks.Kinds.VALIDATING_WEBHOOK;
import static io.jenkins.plugins.gitops.checks.Rule.infrastructure;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a certificate is about to end. */
final class CertificateChecks {
    private static final Duration SOON = Duration.ofDays(21);
    private static final Duration SOON_FOR_A_SERVER = Duration.ofDays(30);

    private CertificateChecks() {}

    static List<Check> all() {
        return List.of(
                infrastructure(
                                "certificate-secret-ends",
                                WARNING,
                                "No certificate in a TLS Secret ends within 21 days.",
                                "renew it",
                                "kubectl -n {namespace} get secret {name} -o jsonpath='{.data.tls\\.crt}'"
                                        + " | base64 -d | openssl x509 -noout -subject -enddate")
                        .each(
                                TLS_SECRET,
                                (secret, all, found) -> certificate(secret)
                                        .ifPresent(one -> ends(
                                                secret.place(),
                                                one.getNotAfter().toInstant(),
                                                SOON,
                                                all.time(),
                                                found))),
                infrastructure(
                                "certificate-secret-readable",
                                WARNING,
                                "Every TLS Secret holds a certificate that can be read.",
                                "put a certificate in PEM into its tls.crt",
                                "kubectl -n {namespace} get secret {name} -o jsonpath='{.data.tls\\.crt}'"
                                        + " | base64 -d | openssl x509 -noout -text")
                        .each(TLS_SECRET, (secret, all, found) -> {
                            if (certificate(secret).isEmpty()) {
                                found.add(secret, "its tls.crt holds no certificate");
                            }
                        }),
                infrastructure(
                                "certificate-issued",
                                CRITICAL,
                                "Every Certificate of cert-manager is ready.",
                                "follow it to its CertificateRequest and Order",
                                "kubectl -n {namespace} describe certificate {name}")
                        .each(CERTIFICATE, (certificate, all, found) -> {
                            View ready = certificate.condition("Ready");
                            if (ready.at("status").is("False")) {
                                found.add(certificate, "it is not ready" + NodeChecks.because(ready));
                            }
                        }),
                infrastructure(
                                "certificate-renewed",
                                CRITICAL,
                                "cert-manager renews every Certificate in time.",
                                "see why its last request failed",
                                "kubectl -n {namespace} describe certificate {name}")
                        .each(
                                CERTIFICATE,
                                (certificate, all, found) -> certificate
                                        .at("status", "renewalTime")
                                        .time()
                                        .filter(due ->
                                                due.plus(Duration.ofHours(1)).isBefore(all.time()))
                                        .ifPresent(due -> found.add(
                                                certificate,
                                                "its renewal has been due for " + Phrases.since(due, all.time())))),
                infrastructure(
                                "certificate-server",
                                CRITICAL,
                                "The API server's certificate lasts for more than 30 days.",
                                "renew it (kubeadm certs renew, or your provider's way)",
                                "kubectl get --raw /healthz -v=6")
                        .each(
                                SERVER_CERTIFICATE,
                                (server, all, found) -> server.at("spec", "notAfter")
                                        .time()
                                        .ifPresent(end ->
                                                ends(server.place(), end, SOON_FOR_A_SERVER, all.time(), found))),
                infrastructure(
                                "certificate-webhook-authority",
                                CRITICAL,
                                "The authority that each webhook is checked against is still good.",
                                "renew its caBundle",
                                "kubectl get {kind} {name} -o yaml")
                        .each(
                                List.of(VALIDATING_WEBHOOK, MUTATING_WEBHOOK),
                                (configuration, all, found) -> configuration
                                        .at("webhooks")
                                        .items()
                                        .forEach(hook -> Pem.firstToEnd(hook.text("clientConfig", "caBundle"))
                                                .map(one -> one.getNotAfter().toInstant())
                                                .filter(end -> end.isBefore(all.time()))
                                                .ifPresent(end -> found.add(
                                                        configuration,
                                                        "the authority of webhook '" + hook.text("name") + "' ended "
                                                                + Phrases.since(end, all.time()) + " ago")))));
    }

    private static Optional<X509Certificate> certificate(Item secret) {
        return Pem.firstToEnd(secret.text("data", "tls.crt"));
    }

    private static void ends(Place place, Instant end, Duration soon, Instant now, Findings found) {
        if (end.isBefore(now)) {
            found.add(place, CRITICAL, "its certificate ended " + Phrases.since(end, now) + " ago");
        } else if (end.isBefore(now.plus(soon))) {
            found.add(place, "its certificate ends in " + Phrases.since(now, end));
        }
    }
}
