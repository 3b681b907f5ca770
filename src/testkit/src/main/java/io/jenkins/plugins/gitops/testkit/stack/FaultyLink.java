package io.jenkins.plugins.gitops.testkit.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A TCP proxy on the loopback between whoever is given its address and one far side. It can delay, refuse, cut, fall
 * silent, or lose exactly the reply to a request that the far side got.
 */
public final class FaultyLink implements AutoCloseable {
    private enum Reply {
        PASSED,
        LOST,
        SWALLOWED
    }

    private final String scheme;
    private final String path;
    private final String host;
    private final int port;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration latency = Duration.ZERO;
    private volatile boolean refusing;
    private volatile Reply reply = Reply.PASSED;

    private FaultyLink(String scheme, String host, int port, String path) throws IOException {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
        this.path = path;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread("door", this::serve);
    }

    static FaultyLink to(String address) {
        URI uri = URI.create(address.contains("://") ? address : "tcp://" + address);
        if (uri.getHost() == null || uri.getPort() < 0) {
            throw new IllegalArgumentException("Cannot link to \"" + address
                    + "\": it has no host and port; write host:port or scheme://host:port/…");
        }
        try {
            return new FaultyLink(
                    address.contains("://") ? uri.getScheme() + "://" : "",
                    uri.getHost(),
                    uri.getPort(),
                    uri.getRawPath());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen for a link to \"" + address + "\": " + e.getMessage(), e);
        }
    }

    /** What to use in the place of the far side's address: of the same form as that was given in. */
    public String address() {
        return scheme + "127.0.0.1:" + door.getLocalPort() + path;
    }

    /** Every piece of data takes that long from now on, in each direction. */
    public FaultyLink slow(Duration by) {
        latency = by;
        return this;
    }

    /** Resets what is open and refuses what comes, until {@link #heal}. */
    public FaultyLink cut() {
        refusing = true;
        reset();
        return this;
    }

    /** The far side gets what is sent; its answers never arrive and nothing ends, until {@link #heal}. */
    public FaultyLink mute() {
        reply = Reply.SWALLOWED;
        return this;
    }

    /** The far side gets what is sent; at its first answer the connection is reset, until {@link #heal}. */
    public FaultyLink loseReplies() {
        reply = Reply.LOST;
        return this;
    }

    /** Everything passes again; what was muted is reset. */
    public FaultyLink heal() {
        boolean muted = reply == Reply.SWALLOWED;
        refusing = false;
        reply = Reply.PASSED;
        latency = Duration.ZERO;
        if (muted) {
            reset();
        }
        return this;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                if (refusing) {
                    reset(near);
                    continue;
                }
                Socket far = new Socket(host, port);
                open.add(near);
                open.add(far);
                thread("request", () -> carry(near, far, false));
                thread("reply", () -> carry(far, near, true));
            } catch (IOException e) {
                reset();
            }
        }
    }

    private void carry(Socket from, Socket to, boolean replies) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (replies && reply == Reply.LOST) {
                    reset(from);
                    reset(to);
                    return;
                }
                if (replies && reply == Reply.SWALLOWED) {
                    continue;
                }
                delay();
                out.write(buffer, 0, n);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            reset(from);
            reset(to);
        }
        if (replies) {
            open.remove(from);
            open.remove(to);
        }
    }

    private void delay() {
        if (!latency.isZero()) {
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(latency.toMillis(), TimeUnit.MILLISECONDS))
                    .join();
        }
    }

    private void reset() {
        open.forEach(FaultyLink::reset);
        open.clear();
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            return; // it is gone already, which is what was wanted
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, "faulty-link-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close a link: " + e.getMessage(), e);
        }
        reset();
    }
}
