package io.jenkins.plugins.gitops.connectors.storage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bucket as S3 answers for it, in pages of ten; whether it is one is shown where S3Proxy stands (S3InProcessTest). */
final class Bucket implements HttpHandler {
    private static final int PAGE = 10;

    private final Map<String, byte[]> objects = new TreeMap<>();
    final List<Integer> refusals = new ArrayList<>();
    final Map<String, String> headers = new TreeMap<>();
    String says = "";
    String retryAfter = "";

    @Override
    public synchronized void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        if (!refusals.isEmpty()) {
            if (!retryAfter.isEmpty()) exchange.getResponseHeaders().set("Retry-After", retryAfter);
            answer(exchange, refusals.remove(0), "<Error><Code>" + says + "</Code></Error>");
            return;
        }
        String path = exchange.getRequestURI().getPath();
        String object = path.substring(Math.min(path.length(), "/bucket/".length()));
        switch (exchange.getRequestMethod()) {
            case "PUT" -> answer(exchange, objects.putIfAbsent(object, body) == null ? 200 : 412, "");
            case "DELETE" -> {
                objects.remove(object);
                answer(exchange, 204, "");
            }
            default -> {
                if (object.isEmpty())
                    answer(exchange, 200, page(exchange.getRequestURI().getRawQuery()));
                else if (objects.containsKey(object)) bytes(exchange, 200, objects.get(object));
                else answer(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
            }
        }
    }

    private String page(String query) {
        Map<String, String> asked = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            String[] both = pair.split("=", 2);
            asked.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        List<String> names = objects.keySet().stream()
                .filter(name -> name.startsWith(asked.getOrDefault("prefix", "")))
                .toList();
        int from = Integer.parseInt(asked.getOrDefault("continuation-token", "0"));
        int to = Math.min(names.size(), from + PAGE);
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><ListBucketResult><Name>bucket</Name>");
        for (String name : names.subList(from, to)) {
            xml.append("<Contents><Key>")
                    .append(name.replace("&", "&amp;"))
                    .append("</Key><Size>")
                    .append(objects.getOrDefault(name, new byte[0]).length)
                    .append("</Size></Contents>");
        }
        if (to < names.size()) xml.append("<NextContinuationToken>").append(to).append("</NextContinuationToken>");
        return xml.append("</ListBucketResult>").toString();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        bytes(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }
}
