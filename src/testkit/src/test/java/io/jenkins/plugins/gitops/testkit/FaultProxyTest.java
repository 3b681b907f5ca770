package io.jenkins.plugins.gitops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FaultProxyTest {
    private final List<String> served = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (served) {
                served.add(exchange.getRequestMethod() + " " + body);
            }
            byte[] answer = ("got " + body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        proxy = new FaultProxy(server.getAddress().getPort());
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.stop(0);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return client.send(request(HttpRequest.BodyPublishers.ofString(body)), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(proxy.url("/a?b=c"))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(body)
                .build();
    }

    @Test
    void passesWhatItDoesNotSpoilAndCountsIt() throws Exception {
        assertThat(post("one").body()).isEqualTo("got one");
        var chunked = HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream("two".getBytes(StandardCharsets.UTF_8)));
        assertThat(client.send(request(chunked), HttpResponse.BodyHandlers.ofString())
                        .body())
                .isEqualTo("got two");
        assertThat(proxy.requests()).containsExactly("POST /a?b=c", "POST /a?b=c");
        assertThat(proxy.bytesUp()).isGreaterThan(100);
        assertThat(proxy.bytesDown()).isGreaterThan(14);
    }

    @Test
    void aDroppedReplyWasServedAndADroppedRequestWasNot() {
        proxy.rule((number, method, path) -> number == 1 ? Fault.DROP_REPLY : Fault.DROP_REQUEST);
        assertThatThrownBy(() -> post("one")).isInstanceOf(IOException.class);
        assertThat(served).first().isEqualTo("POST one");
        assertThatThrownBy(() -> post("two")).isInstanceOf(IOException.class);
        assertThat(served).doesNotContain("POST two");
    }

    @Test
    void resetsRefusesAndAsksForPatience() throws Exception {
        proxy.rule((number, method, path) -> switch (number) {
            case 1 -> Fault.tooManyRequests(7);
            case 2 -> Fault.status(503);
            default -> Fault.RESET;
        });
        HttpResponse<String> patience = post("one");
        assertThat(patience.statusCode()).isEqualTo(429);
        assertThat(patience.headers().firstValue("Retry-After")).contains("7");
        assertThat(post("two").statusCode()).isEqualTo(503);
        assertThatThrownBy(() -> post("three")).isInstanceOf(IOException.class);
        assertThat(served).isEmpty();
    }

    @Test
    void spoilsAndCutsBodies() throws Exception {
        proxy.rule((number, method, path) -> number == 1 ? Fault.wrongBody() : Fault.truncateAfter(2));
        assertThat(post("ONE").body()).isEqualTo("GOT\u0000one");
        assertThatThrownBy(() -> post("two")).isInstanceOf(IOException.class);
    }

    @Test
    void holdsAnExchangeBackUntilTheTestLetsItGo() throws Exception {
        CountDownLatch latch = new CountDownLatch(1);
        proxy.rule((number, method, path) -> Fault.NONE.after(latch));
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                request(HttpRequest.BodyPublishers.ofString("one")), HttpResponse.BodyHandlers.ofString());
        assertThat(served).isEmpty();
        latch.countDown();
        assertThat(answer.get().body()).isEqualTo("got one");
    }
}
