package io.jenkins.plugins.gitops.connectors.forges;

import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.port.PullRequestDraft;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A far side that answers a recorded exchange, request by request, and fails what was not recorded. */
final class Recording implements AutoCloseable {
    static final String HEAD = "4f".repeat(20);
    static final String OTHER = "0c".repeat(20);
    static final String MERGE = "9a".repeat(20);
    static final PullRequestDraft DRAFT = new PullRequestDraft(
            new PromotionId("p-17"),
            "promotion/p-17",
            "main",
            "Promote shop 1.4 to production",
            "The plan.",
            List.of("gitops"),
            List.of("ann"));

    private record Exchange(String request, int status, String answer) {}

    private final Deque<Exchange> expected = new ArrayDeque<>();
    private final LocalServer server;

    /** Every request with its body, and what was wrong with it. */
    final List<String> asked = new ArrayList<>();

    Recording() {
        try {
            server = LocalServer.start(0, exchange -> {
                String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                Exchange next = expected.poll();
                boolean meant = next != null && next.request().equals(request);
                asked.add(request + (body.isEmpty() ? "" : " " + body));
                byte[] answer = (meant ? next.answer() : "{\"message\":\"not recorded, expected " + next + "\"}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(meant ? next.status() : 418, answer.length == 0 ? -1 : answer.length);
                if (answer.length > 0) {
                    exchange.getResponseBody().write(answer);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the recording: " + e.getMessage(), e);
        }
    }

    URI url() {
        return server.url();
    }

    Recording on(String request, int status, String answer) {
        expected.add(new Exchange(request, status, answer));
        return this;
    }

    Recording on(String request, String answer) {
        return on(request, 200, answer);
    }

    /** The body of the newest request of that method and path. */
    String body(String request) {
        return asked.stream()
                .filter(line -> line.startsWith(request + " "))
                .reduce((first, later) -> later)
                .map(line -> line.substring(request.length() + 1))
                .orElse("");
    }

    boolean done() {
        return expected.isEmpty();
    }

    @Override
    public void close() {
        server.close();
    }
}
