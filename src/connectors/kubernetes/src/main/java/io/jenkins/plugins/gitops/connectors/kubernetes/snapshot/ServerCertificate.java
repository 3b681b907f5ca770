package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import io.jenkins.plugins.gitops.checks.Item;
import io.jenkins.plugins.gitops.checks.Kinds;
import io.jenkins.plugins.gitops.checks.Reading;
import io.jenkins.plugins.gitops.connectors.kubernetes.ApiServer;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** Looks at the certificate that the server shows, on a connection of its own that carries no credentials and trusts nothing it hears. */
final class ServerCertificate {
    private ServerCertificate() {}

    static CompletableFuture<Reading> read(ApiServer server, Duration within) {
        URI address = server.address();
        if (!"https".equals(address.getScheme())) {
            return CompletableFuture.completedFuture(new Reading.Found(List.of()));
        }
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new LooksOnly()}, new SecureRandom());
            // over HTTP/2 a server may say that it goes away before it has answered who carries no credentials
            HttpClient client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .sslContext(context)
                    .connectTimeout(within)
                    .build();
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/healthz"))
                    .timeout(within)
                    .build();
            return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .thenApply(answer -> answer.sslSession()
                            .map(ServerCertificate::shown)
                            .orElseGet(() -> unknown(server, "it spoke no TLS")))
                    .exceptionally(failure -> unknown(server, Refusal.quoted(failure)));
        } catch (GeneralSecurityException e) {
            return CompletableFuture.completedFuture(unknown(server, Refusal.quoted(e)));
        }
    }

    private static Reading shown(SSLSession session) {
        try {
            X509Certificate certificate = (X509Certificate) session.getPeerCertificates()[0];
            return new Reading.Found(List.of(Item.of(
                    Kinds.SERVER_CERTIFICATE,
                    Json.of(Map.of(
                            "metadata", Map.of("name", session.getPeerHost() + ":" + session.getPeerPort()),
                            "spec",
                                    Map.of(
                                            "notAfter",
                                                    certificate
                                                            .getNotAfter()
                                                            .toInstant()
                                                            .toString(),
                                            "subject",
                                                    certificate
                                                            .getSubjectX500Principal()
                                                            .getName()))))));
        } catch (SSLPeerUnverifiedException e) {
            return new Reading.Found(List.of());
        }
    }

    private static Reading unknown(ApiServer server, String found) {
        return new Reading.Unknown(Refusal.message(
                "see the certificate of cluster " + Refusal.quoted(server.cluster()),
                found,
                "look whether the server is up"));
    }

    /** Lets every handshake go through, since only the certificate itself is looked at: one that ended must be seen too. */
    private static final class LooksOnly extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
