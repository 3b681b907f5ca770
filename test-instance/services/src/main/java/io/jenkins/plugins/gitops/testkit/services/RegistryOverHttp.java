package io.jenkins.plugins.gitops.testkit.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The OCI distribution API, version 1.1: blobs by monolithic and chunked upload and by mount, manifests, tags, referrers. */
final class RegistryOverHttp implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PATH =
            Pattern.compile("/v2/(?<name>.+?)/(?<kind>blobs/uploads|blobs|manifests|tags|referrers)/(?<key>.*)");

    private record Manifest(String type, byte[] content) {}

    private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();
    private final Map<String, Manifest> manifests = new ConcurrentSkipListMap<>();
    private final Map<String, String> tags = new ConcurrentSkipListMap<>();
    private final Map<String, ByteArrayOutputStream> uploads = new ConcurrentHashMap<>();

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            if (!path.matches()) {
                send(exchange, exchange.getRequestURI().getPath().equals("/v2/") ? 200 : 404, "application/json", "{}");
                return;
            }
            String name = path.group("name");
            String key = path.group("key");
            switch (path.group("kind")) {
                case "blobs/uploads" -> upload(exchange, name, key);
                case "blobs" -> blob(exchange, key);
                case "manifests" -> manifest(exchange, name, key);
                case "tags" -> tags(exchange, name);
                default -> referrers(exchange, name, key);
            }
        }
    }

    private void upload(HttpExchange exchange, String name, String id) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        String digest = parameter(query, "digest");
        String mounted = parameter(query, "mount");
        if (exchange.getRequestMethod().equals("POST") && blobs.containsKey(mounted)) {
            exchange.getResponseHeaders().set("Location", "/v2/" + name + "/blobs/" + mounted);
            send(exchange, 201, "text/plain", "");
            return;
        }
        String upload = id.isEmpty() ? UUID.randomUUID().toString() : id;
        ByteArrayOutputStream content = uploads.computeIfAbsent(upload, u -> new ByteArrayOutputStream());
        content.writeBytes(body);
        if (digest.isEmpty()) {
            exchange.getResponseHeaders().set("Location", "/v2/" + name + "/blobs/uploads/" + upload);
            exchange.getResponseHeaders().set("Range", "0-" + Math.max(0, content.size() - 1));
            send(exchange, 202, "text/plain", "");
            return;
        }
        uploads.remove(upload);
        if (!digest(content.toByteArray()).equals(digest)) {
            error(exchange, 400, "DIGEST_INVALID", digest);
            return;
        }
        blobs.put(digest, content.toByteArray());
        exchange.getResponseHeaders().set("Location", "/v2/" + name + "/blobs/" + digest);
        exchange.getResponseHeaders().set("Docker-Content-Digest", digest);
        send(exchange, 201, "text/plain", "");
    }

    private void blob(HttpExchange exchange, String digest) throws IOException {
        byte[] content = blobs.get(digest);
        if (content == null) {
            error(exchange, 404, "BLOB_UNKNOWN", digest);
            return;
        }
        exchange.getResponseHeaders().set("Docker-Content-Digest", digest);
        send(exchange, 200, "application/octet-stream", content);
    }

    private void manifest(HttpExchange exchange, String name, String reference) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            put(exchange, name, reference);
            return;
        }
        String digest = reference.startsWith("sha256:") ? reference : tags.getOrDefault(name + "\n" + reference, "");
        Manifest manifest = manifests.get(name + "\n" + digest);
        if (manifest == null) {
            error(exchange, 404, "MANIFEST_UNKNOWN", reference);
            return;
        }
        if (exchange.getRequestMethod().equals("DELETE")) {
            if (!reference.startsWith("sha256:")) {
                tags.remove(name + "\n" + reference);
            } else {
                manifests.remove(name + "\n" + digest);
                tags.values().removeIf(digest::equals);
            }
            send(exchange, 202, "text/plain", "");
            return;
        }
        exchange.getResponseHeaders().set("Docker-Content-Digest", digest);
        send(exchange, 200, manifest.type(), manifest.content());
    }

    private void put(HttpExchange exchange, String name, String reference) throws IOException {
        byte[] content = exchange.getRequestBody().readAllBytes();
        String digest = digest(content);
        if (reference.startsWith("sha256:") && !reference.equals(digest)) {
            error(exchange, 400, "DIGEST_INVALID", reference);
            return;
        }
        manifests.put(
                name + "\n" + digest, new Manifest(exchange.getRequestHeaders().getFirst("Content-Type"), content));
        if (!reference.startsWith("sha256:")) {
            tags.put(name + "\n" + reference, digest);
        }
        JsonNode subject = JSON.readTree(content).path("subject").path("digest");
        if (subject.isTextual()) {
            exchange.getResponseHeaders().set("OCI-Subject", subject.asText());
        }
        exchange.getResponseHeaders().set("Docker-Content-Digest", digest);
        exchange.getResponseHeaders().set("Location", "/v2/" + name + "/manifests/" + digest);
        send(exchange, 201, "text/plain", "");
    }

    private void tags(HttpExchange exchange, String name) throws IOException {
        ObjectNode answer = JSON.createObjectNode().put("name", name);
        ArrayNode list = answer.putArray("tags");
        tags.keySet().stream()
                .filter(key -> key.startsWith(name + "\n"))
                .forEach(key -> list.add(key.substring(name.length() + 1)));
        send(exchange, 200, "application/json", JSON.writeValueAsString(answer));
    }

    private void referrers(HttpExchange exchange, String name, String digest) throws IOException {
        String type = "application/vnd.oci.image.index.v1+json";
        ObjectNode index = JSON.createObjectNode().put("schemaVersion", 2).put("mediaType", type);
        ArrayNode list = index.putArray("manifests");
        for (Map.Entry<String, Manifest> entry : manifests.entrySet()) {
            JsonNode manifest = JSON.readTree(entry.getValue().content());
            if (entry.getKey().startsWith(name + "\n")
                    && manifest.path("subject").path("digest").asText().equals(digest)) {
                ObjectNode descriptor = list.addObject()
                        .put("mediaType", entry.getValue().type())
                        .put("digest", entry.getKey().substring(name.length() + 1))
                        .put("size", entry.getValue().content().length)
                        .put(
                                "artifactType",
                                manifest.path("artifactType")
                                        .asText(manifest.path("config")
                                                .path("mediaType")
                                                .asText()));
                if (manifest.has("annotations")) {
                    descriptor.set("annotations", manifest.get("annotations"));
                }
            }
        }
        send(exchange, 200, type, JSON.writeValueAsString(index));
    }

    private static String parameter(String query, String name) {
        Matcher value = Pattern.compile("(?:^|&)" + name + "=([^&]*)").matcher(query);
        return value.find() ? value.group(1) : "";
    }

    private static String digest(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot make digests: this JDK has no SHA-256; use another", e);
        }
    }

    private static void error(HttpExchange exchange, int status, String code, String about) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("errors").addObject().put("code", code).put("message", about);
        send(exchange, status, "application/json", JSON.writeValueAsString(answer));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type == null ? "application/json" : type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }
}
