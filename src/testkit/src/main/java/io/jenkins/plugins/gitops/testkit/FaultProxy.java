package io.jenkins.plugins.gitops.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An HTTP proxy that spoils chosen exchanges on the wire, between a real client and a real server, and counts requests
 * and bytes. Each exchange has a connection of its own.
 */
public final class FaultProxy implements AutoCloseable {
    /** Chooses what happens to a request; the number counts from 1. */
    public interface Rule {
        Fault faultFor(int number, String method, String path);
    }

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final AtomicLong bytesUp = new AtomicLong();
    private final AtomicLong bytesDown = new AtomicLong();
    private final List<String> requests = new ArrayList<>();
    private volatile Rule rule = (number, method, path) -> Fault.NONE;

    /** A proxy in front of the server on this host at that port, listening on a free port of 127.0.0.1. */
    public FaultProxy(int serverPort) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept).start();
    }

    /** The proxy's address. */
    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
    }

    public void rule(Rule next) {
        rule = next;
    }

    /** Method and path of each request so far. */
    public List<String> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    public long bytesUp() {
        return bytesUp.get();
    }

    public long bytesDown() {
        return bytesDown.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                daemon(() -> serve(client)).start();
            } catch (IOException e) {
                // closed: the loop ends
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            WireMessage request = WireMessage.read(in, client.getOutputStream());
            if (request == null) {
                return;
            }
            String[] line = request.startLine().split(" ", 3);
            int number;
            synchronized (requests) {
                requests.add(line[0] + " " + line[1]);
                number = requests.size();
            }
            bytesUp.addAndGet(request.size());
            exchange(client, request, rule.faultFor(number, line[0], line[1]));
        } catch (IOException e) {
            // one side hung up: so does the other
        }
    }

    private void exchange(Socket client, WireMessage request, Fault fault) throws IOException {
        if (fault.waits() != null) {
            fault.awaitRelease();
        }
        switch (fault.kind()) {
            case DROP_REQUEST -> client.close();
            case RESET -> {
                client.setSoLinger(true, 0);
                client.close();
            }
            case ANSWER -> send(client, fault.answer().getBytes(StandardCharsets.ISO_8859_1));
            default -> send(client, fault.spoil(forward(request)));
        }
    }

    private byte[] forward(WireMessage request) throws IOException {
        try (Socket upstream = new Socket()) {
            upstream.connect(server);
            upstream.getOutputStream().write(request.closing());
            upstream.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            upstream.getInputStream().transferTo(answer);
            return answer.toByteArray();
        }
    }

    private void send(Socket client, byte[] bytes) throws IOException {
        client.getOutputStream().write(bytes);
        client.getOutputStream().flush();
        bytesDown.addAndGet(bytes.length);
    }
}
