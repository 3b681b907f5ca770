package io.jenkins.plugins.gitops.connectors.jib;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Before the test kit's registry: hangs up on a TLS hello, as real registries without TLS do, so that jib goes on without. */
final class PlainDoor implements AutoCloseable {
    private static final int TLS_HELLO = 0x16;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int behind;

    PlainDoor(int behind) throws IOException {
        this.behind = behind;
        thread(() -> {
            while (!door.isClosed()) {
                Socket near = door.accept();
                thread(() -> pass(near));
            }
        });
    }

    String host() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void pass(Socket near) throws IOException {
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            int first = near.getInputStream().read();
            if (first >= 0 && first != TLS_HELLO) {
                far.getOutputStream().write(first);
                thread(() -> carry(far, near));
                carry(near, far);
            }
        }
    }

    private static void carry(Socket from, Socket to) throws IOException {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            to.getOutputStream().write(buffer, 0, read);
        }
        to.shutdownOutput();
    }

    /** Work of which the end is a closed socket. */
    private interface Work {
        void run() throws IOException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                return; // one of the two has hung up
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
