package io.jenkins.plugins.gitops.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What goes wrong with one exchange. */
public record Fault(
        Kind kind, String answer, int keep, @Nullable CountDownLatch waits) {
    /** Where it goes wrong. */
    public enum Kind {
        NONE,
        DROP_REQUEST,
        DROP_REPLY,
        RESET,
        ANSWER,
        WRONG_BODY,
        TRUNCATE
    }

    private static final byte[] NOTHING = {};
    private static final long LONGEST_WAIT_SECONDS = 60;

    /** All goes well. */
    public static final Fault NONE = of(Kind.NONE);

    /** The server never hears of it. */
    public static final Fault DROP_REQUEST = of(Kind.DROP_REQUEST);

    /** The server has done it, and the client never learns so. */
    public static final Fault DROP_REPLY = of(Kind.DROP_REPLY);

    /** The connection is reset before the server hears of it. */
    public static final Fault RESET = of(Kind.RESET);

    private static Fault of(Kind kind) {
        return new Fault(kind, "", 0, null);
    }

    /** The proxy answers instead of the server. */
    public static Fault status(int status) {
        return answering("HTTP/1.1 " + status + " Spoiled");
    }

    /** 429, asking for patience. */
    public static Fault tooManyRequests(int retryAfterSeconds) {
        return answering("HTTP/1.1 429 Too Many Requests", "Retry-After: " + retryAfterSeconds);
    }

    private static Fault answering(String... lines) {
        String head = String.join("\r\n", lines) + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        return new Fault(Kind.ANSWER, head, 0, null);
    }

    /** The server's body with every byte changed, its length kept. */
    public static Fault wrongBody() {
        return of(Kind.WRONG_BODY);
    }

    /** The connection ends after so many bytes of the body, which promised more. */
    public static Fault truncateAfter(int bytes) {
        return new Fault(Kind.TRUNCATE, "", bytes, null);
    }

    /** The same, but only after the latch is open: a far side that is slow, without a test that sleeps. */
    public Fault after(CountDownLatch latch) {
        return new Fault(kind, answer, keep, latch);
    }

    void awaitRelease() throws IOException {
        try {
            if (waits != null && !waits.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("The test never opened the latch");
            }
        } catch (InterruptedException e) {
            throw new IOException("Interrupted while the exchange was held back", e);
        }
    }

    byte[] spoil(byte[] reply) {
        int body = bodyOf(reply);
        return switch (kind) {
            case DROP_REPLY -> NOTHING;
            case TRUNCATE -> Arrays.copyOf(reply, Math.min(reply.length, body + keep));
            case WRONG_BODY -> {
                byte[] wrong = reply.clone();
                for (int i = body; i < wrong.length; i++) {
                    wrong[i] ^= 0x20;
                }
                yield wrong;
            }
            default -> reply;
        };
    }

    private static int bodyOf(byte[] reply) {
        int end = new String(reply, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        return end < 0 ? reply.length : end + 4;
    }
}
