package io.jenkins.plugins.gitops.core.awaiturl;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A small application on this machine that a test can turn up and down. */
final class Application implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch askedOnce = new CountDownLatch(1);
    private volatile boolean up;

    Application(boolean up) throws IOException {
        this.up = up;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/healthz", exchange -> {
            asked.incrementAndGet();
            byte[] body = (this.up ? "ok" : "starting").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(this.up ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
            askedOnce.countDown();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void up() {
        up = true;
    }

    int asked() {
        return asked.get();
    }

    void awaitFirstQuestion() throws InterruptedException {
        if (!askedOnce.await(60, TimeUnit.SECONDS))
            throw new AssertionError("Nobody asked '" + url() + "' within a minute");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
