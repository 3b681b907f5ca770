package io.jenkins.plugins.gitops.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A small application on this machine: its /healthz answers 503 while it starts and 200 once it is up. */
public final class Application implements AutoCloseable {
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch askedOnce = new CountDownLatch(1);
    private final LocalServer server;
    private volatile boolean up;

    private Application(boolean up) throws IOException {
        this.up = up;
        this.server = LocalServer.start(0, this::answer);
    }

    public static Application running() throws IOException {
        return new Application(true);
    }

    public static Application starting() throws IOException {
        return new Application(false);
    }

    /** Without a slash at its end, as a person types it. */
    public String url() {
        return server.url().toString().replaceFirst("/$", "");
    }

    public void up() {
        up = true;
    }

    public int asked() {
        return asked.get();
    }

    public void awaitFirstQuestion() throws InterruptedException {
        if (!askedOnce.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("Nobody asked '" + url() + "' within a minute");
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/healthz")) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        asked.incrementAndGet();
        byte[] body = (up ? "ok" : "starting").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(up ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
        askedOnce.countDown();
    }

    @Override
    public void close() {
        server.close();
    }
}
