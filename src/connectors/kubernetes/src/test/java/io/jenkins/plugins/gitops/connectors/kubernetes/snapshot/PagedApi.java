package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** An API server as far as lists need one: pages with limit and continue, written as they are made, and faults. */
final class PagedApi implements AutoCloseable {
    /** What was asked, and as what. */
    record Asked(String path, String query, String accept) {}

    private record Listed(int count, IntFunction<String> item) {}

    private record Answer(int status, String body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "paged-api");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Listed> lists = new HashMap<>();
    private final Map<String, Answer> fixed = new HashMap<>();
    private final Map<String, Deque<Answer>> onlyPages = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    PagedApi() throws IOException {
        this(null);
    }

    PagedApi(@Nullable SSLContext tls) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (tls == null) {
            server = HttpServer.create(address, 0);
        } else {
            HttpsServer secure = HttpsServer.create(address, 0);
            secure.setHttpsConfigurator(new HttpsConfigurator(tls));
            server = secure;
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
        always("/version", 200, "{\"gitVersion\":\"v1.36.1\"}");
    }

    URI url() {
        String scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized void list(String path, int count, IntFunction<String> item) {
        lists.put(path, new Listed(count, item));
    }

    synchronized void always(String path, int status, String body) {
        fixed.put(path, new Answer(status, body));
    }

    /** The next page of the path that is not its first gets this answer instead. */
    synchronized void onceBehindTheFirstPage(String path, int status, String body) {
        onlyPages.computeIfAbsent(path, any -> new ArrayDeque<>()).add(new Answer(status, body));
    }

    synchronized List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path.equals(path)).toList();
    }

    synchronized int requests() {
        return asked.size();
    }

    static String status(String message) {
        return "{\"kind\":\"Status\",\"message\":\"" + message + "\"}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String raw = String.valueOf(exchange.getRequestURI().getQuery());
        Map<String, String> query = java.util.Arrays.stream(raw.split("&", -1))
                .map(part -> part.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        Answer instead;
        Listed listed;
        synchronized (this) {
            asked.add(new Asked(
                    path, raw, String.valueOf(exchange.getRequestHeaders().getFirst("Accept"))));
            Deque<Answer> faults = onlyPages.getOrDefault(path, new ArrayDeque<>());
            instead = query.containsKey("continue") && !faults.isEmpty() ? faults.poll() : fixed.get(path);
            listed = lists.get(path);
        }
        if (instead == null && listed == null) {
            instead = new Answer(404, status("the server could not find the requested resource"));
        }
        if (instead != null) {
            byte[] body = instead.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(instead.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(200, 0);
            page(listed, query, exchange.getResponseBody());
        }
        exchange.close();
    }

    private static void page(Listed listed, Map<String, String> query, OutputStream out) throws IOException {
        int from = Integer.parseInt(query.getOrDefault("continue", "0"));
        int to = Math.min(listed.count, from + Integer.parseInt(query.getOrDefault("limit", "1000000")));
        String next = to < listed.count ? "\"continue\":\"" + to + "\"," : "";
        write(out, "{\"kind\":\"List\",\"metadata\":{" + next + "\"resourceVersion\":\"1\"},\"items\":[");
        for (int i = from; i < to; i++) {
            write(out, (i == from ? "" : ",") + listed.item.apply(i));
        }
        write(out, "]}");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
