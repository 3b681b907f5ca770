package io.jenkins.plugins.gitops.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.ProbeReply;
import io.jenkins.plugins.gitops.port.ProbeRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebProbeTest {
    private final WebProbe probe = new WebProbe(
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "far-side");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void at(String path, int status, String body) {
        server.createContext(path, exchange -> answer(exchange, status, body));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void redirect(String path, String location) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", location);
            answer(exchange, 302, "");
        });
    }

    private ProbeReply ask(String url) {
        return ask(url, 1000);
    }

    private ProbeReply ask(String url, int mostBytes) {
        ProbeRequest request = new ProbeRequest(URI.create(url), Set.of("127.0.0.1"), Duration.ofSeconds(2), mostBytes);
        try {
            return probe.probe(request).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw (Failure) e.getCause();
        }
    }

    private void fails(String url, FailureKind kind, String message) {
        assertThatThrownBy(() -> ask(url))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessage(message)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void answersWhateverWasAnswered() {
        at("/up", 200, "UP ä");
        at("/down", 503, "");
        assertThat(ask(base() + "/up?token=s3cret")).isEqualTo(new ProbeReply(200, "UP ä", true));
        assertThat(ask(base() + "/down")).isEqualTo(new ProbeReply(503, "", true));
    }

    @Test
    void readsNoMoreThanAskedFor() {
        at("/long", 200, "0123456789");
        assertThat(ask(base() + "/long", 4)).isEqualTo(new ProbeReply(200, "0123", false));
        assertThat(ask(base() + "/long", 10)).isEqualTo(new ProbeReply(200, "0123456789", true));
    }

    @Test
    void hangsUpOnAServerThatNeverStopsTalking() {
        server.createContext("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (; ; ) {
                    out.write(new byte[8192]);
                }
            }
        });
        assertThat(ask(base() + "/endless").whole()).isFalse();
    }

    @Test
    void followsRedirectsToAllowedHostsOnly() {
        at("/there", 200, "here");
        redirect("/near", "/there");
        redirect("/far", "http://evil.example/?token=s3cret");
        redirect("/round", "/round");
        redirect("/odd", "http://[");
        redirect("/file", "file:///etc/passwd");
        assertThat(ask(base() + "/near").body()).isEqualTo("here");
        fails(
                base() + "/far",
                FailureKind.REFUSED,
                "Cannot probe 'http://evil.example/': the host 'evil.example' is not allowed;"
                        + " allow it, or ask an address that does not redirect there");
        fails(
                base() + "/round",
                FailureKind.REFUSED,
                "Cannot probe '" + base() + "/round': it redirects more than 5 times; ask the last address itself");
        assertThatThrownBy(() -> ask(base() + "/odd")).hasMessageContaining("it redirects to what is no address");
        assertThatThrownBy(() -> ask(base() + "/file")).hasMessageContaining("the scheme 'file' is not http or https");
    }

    @Test
    void tellsWhyNobodyAnsweredWithoutTheQuery() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
            fails(
                    "http://127.0.0.1:" + closed + "/a?token=s3cret",
                    FailureKind.UNREACHABLE,
                    "Cannot probe 'http://127.0.0.1:" + closed
                            + "/a': nobody answered within PT2S; look whether it is up");
        }
        fails(
                "http://127.0.0.1:" + closed + "/a?token=s3cret",
                FailureKind.UNREACHABLE,
                "Cannot probe 'http://127.0.0.1:" + closed + "/a': the connection was refused; look whether it is up");
        assertThatThrownBy(() -> ask("https://127.0.0.1:" + server.getAddress().getPort() + "/"))
                .hasMessageContaining("look whether it is up");
        server.createContext("/reset", HttpExchange::close);
        assertThatThrownBy(() -> ask(base() + "/reset?token=s3cret"))
                .hasMessageContaining("the connection broke")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesAClientThatFollowsRedirectsByItself() {
        HttpClient follows = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
        assertThatThrownBy(() -> new WebProbe(follows)).hasMessageContaining("build it with Redirect.NEVER");
    }
}
