package io.jenkins.plugins.gitops.testkit.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Lets everybody in, or those alone who know one user's password. */
public final class Gatekeeper {
    private final @Nullable String expected;

    private Gatekeeper(@Nullable String expected) {
        this.expected = expected;
    }

    public static Gatekeeper open() {
        return new Gatekeeper(null);
    }

    public static Gatekeeper asking(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Gatekeeper("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Whether the exchange may go on; where not, it has been answered. */
    public boolean admits(HttpExchange exchange) throws IOException {
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
