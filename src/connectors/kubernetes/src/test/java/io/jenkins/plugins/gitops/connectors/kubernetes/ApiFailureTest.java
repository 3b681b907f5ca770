package io.jenkins.plugins.gitops.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ApiFailureTest {
    private static final String PATH = "/api/v1/namespaces/shop/pods/web";
    private static final String HIDDEN = "s3cret-t0ken";

    private static ApiServer server(URI url, String authority) {
        return new Doors(cluster -> new ClusterAccess.Token(url, authority, HIDDEN), Duration.ofSeconds(2))
                .server("prod");
    }

    private static Failure failure(CompletableFuture<?> stage) {
        try {
            stage.join();
        } catch (CompletionException e) {
            assertThat(e.getCause().getMessage()).doesNotContain(HIDDEN);
            return (Failure) e.getCause();
        }
        throw new AssertionError("it did not fail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        401 | REFUSED     | the credentials are not accepted ('no'); give the cluster credentials that are valid
        403 | REFUSED     | the account may not ('no'); grant it this verb on this resource
        404 | REFUSED     | there is no such object ('no'); check names and namespace
        409 | CONFLICT    | somebody else changed it ('no'); look again and decide again
        410 | STALE       | the version asked for is gone ('no'); read it anew
        422 | REFUSED     | it answered 422 ('no'); correct what was asked
        429 | OVERLOADED  | the server asks for patience ('no'); ask again later
        500 | UNREACHABLE | it answered 500 ('no'); look at the API server
        """)
    void saysWhatTheServerSaid(int status, FailureKind kind, String message) throws IOException {
        try (ApiStandIn api = new ApiStandIn()) {
            api.fail(ApiStandIn.status(status, "no"));
            Failure failure = failure(server(api.url(), "").get(PATH + "?limit=1"));
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure).hasMessage("Cannot read '" + PATH + "' in cluster 'prod': " + message);
            assertThat(api.asked())
                    .as("nothing is asked twice behind a stride's back")
                    .hasSize(1);
        }
    }

    @Test
    void keepsThePatienceThatTheServerAskedFor() throws IOException {
        try (ApiStandIn api = new ApiStandIn()) {
            api.fail(new ApiStandIn.Fault(429, "", Map.of("Retry-After", "7")));
            assertThat(failure(server(api.url(), "").get(PATH)).retryAfter()).contains(Duration.ofSeconds(7));
        }
    }

    @Test
    void tellsWhatIsNoApiServer() throws IOException {
        try (ApiStandIn api = new ApiStandIn()) {
            api.fail(new ApiStandIn.Fault(200, "<html>", Map.of()));
            assertThat(failure(server(api.url(), "").get(PATH))).hasMessageContaining("the answer is no JSON object");
        }
    }

    @Test
    void givesUpOnAServerThatDoesNotAnswer() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Failure failure = failure(server(URI.create("http://127.0.0.1:" + mute.getLocalPort()), "")
                    .get(PATH));
            assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE);
            assertThat(failure).hasMessageContaining("no answer within PT2S; look whether the API server is up");
        }
    }

    @Test
    void tellsThatNobodyListens() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Failure failure =
                failure(server(URI.create("http://127.0.0.1:" + closed), "").get(PATH));
        assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE);
        assertThat(failure).hasMessageContaining("the connection was refused");
    }

    @Test
    void tellsThatTheCertificateIsNotAccepted(@TempDir Path folder) throws Exception {
        try (ApiStandIn api = new ApiStandIn(TestCertificate.make(folder).context())) {
            Failure failure = failure(server(api.url(), "").get(PATH));
            assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
            assertThat(failure)
                    .hasMessageContaining("its certificate or TLS is not accepted; give the authority that signed it");
        }
    }

    @Test
    void acceptsTheCertificateOfTheAuthorityThatWasGiven(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (ApiStandIn api = new ApiStandIn(certificate.context())) {
            api.put(PATH, "kind: Pod");
            assertThat(server(api.url(), certificate.pem())
                            .get(PATH)
                            .join()
                            .path("kind")
                            .asText())
                    .isEqualTo("Pod");
        }
    }

    @Test
    void refusesACertificateThatIsNone() {
        assertThatThrownBy(() -> server(URI.create("https://127.0.0.1:1"), "no certificate"))
                .hasMessage("Cannot open cluster 'prod': its certificates or key cannot be read;"
                        + " give them as PEM, keys as PKCS#8 (openssl pkcs8 -topk8 -nocrypt)");
    }
}
