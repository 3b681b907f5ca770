package io.jenkins.plugins.gitops.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(15)
class LocalServerTest {
    @Test
    void tellsAtOnceWhoAsksForHttpsThatThereIsNone() throws Exception {
        try (LocalServer server = LocalServer.start(0, LocalServerTest::greet)) {
            URI https = URI.create(server.url().toString().replace("http:", "https:"));
            assertThatThrownBy(() -> HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(https).build(), BodyHandlers.ofString()))
                    .isInstanceOfAny(SSLException.class, IOException.class);
        }
    }

    @Test
    void answersOneWhoHasSaidAllAndStillListens() throws Exception {
        try (LocalServer server = LocalServer.start(0, LocalServerTest::greet);
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.url().getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 200")
                    .endsWith("hello");
        }
    }

    @Test
    void saysThatItsPortIsTaken() throws Exception {
        try (LocalServer server = LocalServer.start(0, LocalServerTest::greet)) {
            int taken = server.url().getPort();
            assertThatThrownBy(() -> LocalServer.start(taken, LocalServerTest::greet))
                    .hasMessageStartingWith("Cannot listen on port '" + taken + "': ");
        }
    }

    private static void greet(HttpExchange exchange) throws IOException {
        byte[] hello = "hello".getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, hello.length);
        exchange.getResponseBody().write(hello);
    }
}
