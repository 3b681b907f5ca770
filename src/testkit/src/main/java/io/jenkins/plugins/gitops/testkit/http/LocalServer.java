package io.jenkins.plugins.gitops.testkit.http;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One HTTP server of the JDK on 127.0.0.1, with as many threads as it needs and none left when it is closed. Who asks
 * for HTTPS first is told at once that there is none.
 */
public final class LocalServer implements AutoCloseable {
    static {
        // the JDK reads it once, at its first server: without it every small answer waits 40 ms for an acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final PlainFront front;
    private final ExecutorService threads;

    private LocalServer(HttpServer server, PlainFront front, ExecutorService threads) {
        this.server = server;
        this.front = front;
        this.threads = threads;
    }

    /** Port 0 takes a free one. */
    public static LocalServer start(int port, HttpHandler handler) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "http-" + server.getAddress().getPort());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
        try {
            return new LocalServer(
                    server, new PlainFront(port, server.getAddress().getPort(), threads), threads);
        } catch (BindException e) {
            server.stop(0);
            threads.shutdownNow();
            throw new IOException(
                    "Cannot listen on port '" + port + "': " + e.getMessage() + "; stop what uses it or name another",
                    e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + front.port() + "/");
    }

    @Override
    public void close() {
        try {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop the server at '" + url() + "': " + e.getMessage(), e);
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
