package io.jenkins.plugins.gitops.testkit.registry;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One exchange: what was asked, and the answer in the forms that the registry has. */
record Reply(HttpExchange exchange) {
    static final ObjectMapper JSON = new ObjectMapper();

    String method() {
        return exchange.getRequestMethod();
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    Optional<String> parameter(String name) {
        String query = exchange.getRequestURI().getRawQuery();
        return Stream.of((query == null ? "" : query).split("&", -1))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst();
    }

    InputStream body() {
        return exchange.getRequestBody();
    }

    Reply with(String header, String value) {
        exchange.getResponseHeaders().set(header, value);
        return this;
    }

    void empty(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
    }

    void json(int status, String type, byte[] content) throws IOException {
        with("Content-Type", type);
        if (method().equals("HEAD")) {
            with("Content-Length", String.valueOf(content.length)).empty(status);
            return;
        }
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    /** The bytes from {@code first} up to and without {@code end}. */
    void file(int status, Path file, long first, long end) throws IOException {
        with("Content-Type", "application/octet-stream").with("Accept-Ranges", "bytes");
        if (method().equals("HEAD") || first == end) {
            with("Content-Length", String.valueOf(end - first)).empty(status);
            return;
        }
        exchange.sendResponseHeaders(status, end - first);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(first);
            byte[] buffer = new byte[8192];
            long left = end - first;
            while (left > 0) {
                int read = in.readNBytes(buffer, 0, (int) Math.min(buffer.length, left));
                exchange.getResponseBody().write(buffer, 0, read);
                left -= read;
            }
        }
    }

    void refuse(Refused refused) throws IOException {
        Map<String, Object> error =
                Map.of("code", refused.code(), "message", String.valueOf(refused.getMessage()), "detail", Map.of());
        json(refused.status(), "application/json", JSON.writeValueAsBytes(Map.of("errors", List.of(error))));
    }

    Refused unsupported() {
        return new Refused(405, "UNSUPPORTED", "Cannot do '" + method() + "' here");
    }
}
