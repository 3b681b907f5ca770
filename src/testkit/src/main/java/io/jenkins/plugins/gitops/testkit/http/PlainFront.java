package io.jenkins.plugins.gitops.testkit.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/**
 * Stands before the JDK's HTTP server and closes at once what begins with a TLS hello. The server alone would wait for
 * the rest of a line; clients that try HTTPS first (jib) would then wait for their time-out before they fall back.
 */
final class PlainFront implements AutoCloseable {
    private static final int TLS_HANDSHAKE = 0x16;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ServerSocket door;
    private final int behind;
    private final Executor threads;

    /** Port 0 takes a free one. */
    PlainFront(int port, int behind, Executor threads) throws IOException {
        this.door = new ServerSocket();
        this.behind = behind;
        this.threads = threads;
        door.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 100);
        threads.execute(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                threads.execute(() -> look(near));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void look(Socket near) {
        try (near) {
            int first = near.getInputStream().read();
            if (first < 0 || first == TLS_HANDSHAKE) {
                return;
            }
            try (Socket far = new Socket(InetAddress.getByAddress(LOOPBACK), behind)) {
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                far.getOutputStream().write(first);
                CountDownLatch answered = new CountDownLatch(1);
                threads.execute(() -> answer(far, near, answered));
                near.getInputStream().transferTo(far.getOutputStream());
                far.shutdownOutput(); // all was asked; the answer may still be on its way
                answered.await();
            }
        } catch (IOException e) {
            return; // one of the two has gone: the other follows
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(Socket far, Socket near, CountDownLatch answered) {
        try (near) {
            far.getInputStream().transferTo(near.getOutputStream());
        } catch (IOException e) {
            return; // as above
        } finally {
            answered.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
