package io.jenkins.plugins.gitops.testkit.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands before the JDK's HTTP server and closes at once what begins with a TLS hello. The server alone would wait for
 * the rest of a line; clients that try HTTPS first (jib) would then wait for their time-out before they fall back.
 */
final class PlainFront implements AutoCloseable {
    private static final int TLS_HANDSHAKE = 0x16;

    private final ServerSocket door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final int behind;

    PlainFront(int behind) throws IOException {
        this.behind = behind;
        thread(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                thread(() -> look(near));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void look(Socket near) {
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            int first = near.getInputStream().read();
            if (first < 0 || first == TLS_HANDSHAKE) {
                return;
            }
            far.getOutputStream().write(first);
            thread(() -> copy(far, near));
            carry(near, far);
        } catch (IOException e) {
            return; // one of the two has gone: the other follows
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            carry(from, to);
            to.close();
        } catch (IOException e) {
            return; // as above
        }
    }

    private static void carry(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] buffer = new byte[64 * 1024];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "plain-front");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
