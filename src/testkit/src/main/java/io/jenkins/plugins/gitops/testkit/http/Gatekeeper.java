package io.jenkins.plugins.gitops.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Lets everybody in, or those alone who know one user's password. */
public final class Gatekeeper {
    private final @Nullable String expected;

    private volatile Held held = new Held();

    private Gatekeeper(@Nullable String expected) {
        this.expected = expected;
        letGo();
    }

    public static Gatekeeper open() {
        return new Gatekeeper(null);
    }

    public static Gatekeeper asking(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Gatekeeper("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** From now on whoever comes has to wait; completes when the first of them stands there. */
    public CompletableFuture<Void> hold() {
        Held next = new Held();
        held = next;
        return next.came.copy();
    }

    /** Lets go on who waits, and who comes. */
    public void letGo() {
        held.gone.complete(null);
    }

    private static final class Held {
        private final CompletableFuture<Void> came = new CompletableFuture<>();
        private final CompletableFuture<Void> gone = new CompletableFuture<>();
    }

    /** Whether the exchange may go on; where not, it has been answered. */
    public boolean admits(HttpExchange exchange) throws IOException {
        Held here = held;
        here.came.complete(null);
        here.gone.join();
        String said = exchange.getRequestHeaders().getFirst("Authorization");
        if (expected == null || (said != null && MessageDigest.isEqual(bytes(expected), bytes(said)))) {
            return true;
        }
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"testkit\"");
        exchange.sendResponseHeaders(401, -1);
        return false;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
