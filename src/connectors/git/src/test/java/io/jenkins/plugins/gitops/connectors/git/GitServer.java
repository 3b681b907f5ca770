package io.jenkins.plugins.gitops.connectors.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Bare repositories over smart HTTP on this machine, served by JGit or by git's own http-backend, with a hook between
 * client and server that can refuse, lose or delay what it likes.
 */
final class GitServer implements AutoCloseable {
    static {
        // otherwise every small answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What a hook sees of a request; and what happens if it is let through. */
    interface Passage {
        String path();

        boolean isPush();

        byte[] through() throws IOException;
    }

    /** Stands between client and server; answers with a body, or null for a connection that breaks. */
    interface Hook {
        byte[] pass(Passage passage) throws IOException;
    }

    /** How a request is served. */
    interface Backend {
        byte[] serve(Request request) throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Request(String method, String path, String query, String contentType, String protocol, byte[] body) {}

    private final Path root;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Map<String, Repository> repositories = new ConcurrentHashMap<>();
    final LongAdder bytes = new LongAdder();
    final List<String> requests = new CopyOnWriteArrayList<>();
    final List<Exception> failures = new CopyOnWriteArrayList<>();
    volatile Hook hook = Passage::through;
    volatile int status = 200;
    private final Backend backend;

    private GitServer(Path root, boolean commandLine) {
        this.root = root;
        this.backend = commandLine ? new CommandLineBackend(root) : new JGitBackend(this::repository);
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start the test server", e);
        }
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    static GitServer jgit(Path root) {
        return new GitServer(root, false);
    }

    static GitServer commandLine(Path root) {
        return new GitServer(root, true);
    }

    JGitBackend jgit() {
        return (JGitBackend) backend;
    }

    String url(String name) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/" + name;
    }

    Repository repository(String name) {
        return repositories.computeIfAbsent(name, n -> {
            try {
                Repository repository = new FileRepositoryBuilder()
                        .setGitDir(root.resolve(n).toFile())
                        .setBare()
                        .build();
                if (!repository.getObjectDatabase().exists()) {
                    repository.create(true);
                    repository.getConfig().setBoolean("uploadpack", null, "allowFilter", true);
                    repository.getConfig().setBoolean("uploadpack", null, "allowAnySHA1InWant", true);
                    repository.getConfig().setBoolean("http", null, "receivepack", true);
                    repository.getConfig().save();
                }
                return repository;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot create " + n, e);
            }
        });
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            bytes.add(body.length);
            if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
                body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            }
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            Request request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    query,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Git-Protocol")),
                    body);
            String service = service(request);
            requests.add(request.method() + " " + request.path() + (query.equals("null") ? "" : "?" + query));
            byte[] answer = answer(request);
            if (answer == null) {
                return;
            }
            bytes.add(answer.length);
            boolean advertisement = request.path().endsWith("/info/refs");
            exchange.getResponseHeaders()
                    .set("Content-Type", "application/x-" + service + (advertisement ? "-advertisement" : "-result"));
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private byte[] answer(Request request) throws IOException {
        if (status != 200) {
            return new byte[0];
        }
        try {
            return hook.pass(new OnePassage(request, backend));
        } catch (IOException | RuntimeException e) {
            failures.add(e);
            throw e;
        }
    }

    private static String service(Request request) {
        return (request.path() + request.query()).contains("git-receive-pack") ? "git-receive-pack" : "git-upload-pack";
    }

    private record OnePassage(Request request, Backend backend) implements Passage {
        @Override
        public String path() {
            return request.path();
        }

        @Override
        public boolean isPush() {
            return request.method().equals("POST") && service(request).equals("git-receive-pack");
        }

        @Override
        public byte[] through() throws IOException {
            return backend.serve(request);
        }
    }

    /** Serves by running git's own http-backend. */
    private record CommandLineBackend(Path root) implements Backend {
        @Override
        public byte[] serve(Request request) throws IOException {
            ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
            Map<String, String> environment = builder.environment();
            environment.put("GIT_PROJECT_ROOT", root.toString());
            environment.put("GIT_HTTP_EXPORT_ALL", "1");
            environment.put("REQUEST_METHOD", request.method());
            environment.put("PATH_INFO", request.path());
            environment.put("QUERY_STRING", request.query().equals("null") ? "" : request.query());
            environment.put("CONTENT_TYPE", request.contentType());
            environment.put("CONTENT_LENGTH", String.valueOf(request.body().length));
            environment.put("REMOTE_USER", "tester");
            environment.put("REMOTE_ADDR", "127.0.0.1");
            environment.put("GIT_PROTOCOL", request.protocol());
            Process process =
                    builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
            try (var in = process.getOutputStream()) {
                in.write(request.body());
            }
            byte[] all = process.getInputStream().readAllBytes();
            int end = 0;
            while (end + 3 < all.length
                    && !(all[end] == '\r' && all[end + 1] == '\n' && all[end + 2] == '\r' && all[end + 3] == '\n')) {
                end++;
            }
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.write(all, Math.min(all.length, end + 4), Math.max(0, all.length - end - 4));
            return body.toByteArray();
        }
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
        repositories.values().forEach(Repository::close);
    }
}
