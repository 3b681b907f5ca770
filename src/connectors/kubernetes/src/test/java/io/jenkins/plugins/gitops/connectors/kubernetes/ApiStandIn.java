package io.jenkins.plugins.gitops.connectors.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** An API server as far as agents need one: objects by path, lists by label, merge patches under a version, faults. */
final class ApiStandIn implements AutoCloseable {
    /** What it answers instead of the truth, once. */
    record Fault(int status, String body, Map<String, String> headers) {}

    /** One request as it came. */
    record Asked(String method, String path, String body, String authorization) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "api-stand-in");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, ObjectNode> objects = new TreeMap<>();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final Map<String, Integer> refused = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private int version = 1;

    ApiStandIn() throws IOException {
        this(null);
    }

    ApiStandIn(@Nullable SSLContext tls) throws IOException {
        this(tls, false);
    }

    ApiStandIn(@Nullable SSLContext tls, boolean asksForACertificate) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (tls == null) {
            server = HttpServer.create(address, 0);
        } else {
            HttpsServer secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls) {
                @Override
                public void configure(HttpsParameters parameters) {
                    SSLParameters wanted = tls.getDefaultSSLParameters();
                    wanted.setNeedClientAuth(asksForACertificate);
                    parameters.setSSLParameters(wanted);
                }
            });
            server = secure;
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void put(String path, String yaml) {
        ObjectNode object = (ObjectNode) Serialization.unmarshal(yaml, JsonNode.class);
        object.withObject("/metadata").put("resourceVersion", String.valueOf(version++));
        objects.put(path, object);
    }

    synchronized void remove(String path) {
        objects.remove(path);
    }

    synchronized JsonNode at(String path) {
        return objects.get(path);
    }

    /** From now on whoever asks for a path with this in it gets that status. */
    synchronized void refuse(String part, int status) {
        refused.put(part, status);
    }

    synchronized void fail(Fault fault) {
        faults.add(fault);
    }

    synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Fault reply;
        synchronized (this) {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    body,
                    String.valueOf(authorization)));
            reply = faults.isEmpty() ? truth(exchange, body) : faults.poll();
        }
        byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
        reply.headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Fault truth(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getRawPath();
        for (Map.Entry<String, Integer> one : refused.entrySet()) {
            if (path.contains(one.getKey())) {
                return status(one.getValue(), "refused");
            }
        }
        Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
        if (exchange.getRequestMethod().equals("PATCH")) {
            return patch(path, body);
        }
        String named = query.containsKey("resourceName")
                ? path + "?" + query.getOrDefault("kind", "") + "/" + query.get("resourceName")
                : path;
        if (objects.containsKey(named)) {
            return new Fault(200, objects.get(named).toString(), Map.of());
        }
        boolean collection = path.matches(".*/(pods|events|deployments|statefulsets|daemonsets|cronjobs)");
        return collection ? list(path, query) : status(404, "\"" + path + "\" not found");
    }

    private Fault list(String path, Map<String, String> query) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        var items = list.putArray("items");
        objects.forEach((name, object) -> {
            boolean in = name.startsWith(path + "/") && matches(object, query.getOrDefault("labelSelector", ""));
            String about = object.path("involvedObject").path("name").asText();
            String field = query.getOrDefault("fieldSelector", "");
            if (in && (field.isEmpty() || field.endsWith("=" + about))) {
                items.add(object);
            }
        });
        return new Fault(200, list.toString(), Map.of());
    }

    private static boolean matches(JsonNode object, String selector) {
        JsonNode labels = object.path("metadata").path("labels");
        for (String part : selector.split(",", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2 && !labels.path(pair[0]).asText().equals(pair[1])) {
                return false;
            }
        }
        return true;
    }

    private Fault patch(String path, String body) {
        ObjectNode object = objects.get(path);
        if (object == null) {
            return status(404, "not found");
        }
        JsonNode patch = Serialization.unmarshal(body, JsonNode.class);
        JsonNode under = patch.path("metadata").path("resourceVersion");
        if (!under.isMissingNode() && !under.equals(object.path("metadata").path("resourceVersion"))) {
            return status(409, "the object has been modified");
        }
        merge(object, (ObjectNode) patch);
        object.withObject("/metadata").put("resourceVersion", String.valueOf(version++));
        return new Fault(200, object.toString(), Map.of());
    }

    private static void merge(ObjectNode into, ObjectNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue() instanceof ObjectNode below
                    && into.path(field.getKey()).isObject()) {
                merge((ObjectNode) into.path(field.getKey()), below);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }

    static Fault status(int code, String message) {
        ObjectNode status = JsonNodeFactory.instance.objectNode().put("kind", "Status");
        return new Fault(code, status.put("message", message).toString(), Map.of());
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> found = new HashMap<>();
        for (String part : String.valueOf(raw).split("&", -1)) {
            String[] pair = part.split("=", 2);
            if (pair.length == 2) {
                found.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
            }
        }
        return found;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
