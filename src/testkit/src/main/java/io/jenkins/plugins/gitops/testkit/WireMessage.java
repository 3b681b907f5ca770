package io.jenkins.plugins.gitops.testkit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One HTTP request as it came over the wire, its body unpacked from chunks. */
final class WireMessage {
    private final String startLine;
    private final List<String> headers;
    private final byte[] body;

    private WireMessage(String startLine, List<String> headers, byte[] body) {
        this.startLine = startLine;
        this.headers = headers;
        this.body = body;
    }

    String startLine() {
        return startLine;
    }

    /** Reads one; a client that asks first whether it may send the body is told yes. Null when nothing came. */
    static @Nullable WireMessage read(InputStream in, OutputStream out) throws IOException {
        String start = line(in);
        if (start.isEmpty()) {
            return null;
        }
        List<String> headers = new ArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            headers.add(header);
        }
        if (value(headers, "expect").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
        String length = value(headers, "content-length");
        boolean chunked =
                value(headers, "transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
        byte[] body = chunked ? chunks(in) : in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new WireMessage(start, headers, body);
    }

    /** The request for the server: with its length, and the wish to end the connection after the answer. */
    byte[] closing() {
        StringBuilder head = new StringBuilder(startLine).append("\r\n");
        headers.stream()
                .filter(header ->
                        !named(header, "connection", "content-length", "transfer-encoding", "expect", "upgrade"))
                .filter(header -> !named(header, "http2-settings"))
                .forEach(header -> head.append(header).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        byte[] headBytes = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(headBytes);
        all.writeBytes(body);
        return all.toByteArray();
    }

    int size() {
        return closing().length;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = chunkSize(in);
        while (size > 0) {
            body.write(in.readNBytes(size));
            line(in);
            size = chunkSize(in);
        }
        line(in);
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        String line = line(in);
        int end = line.indexOf(';');
        return Integer.parseInt((end < 0 ? line : line.substring(0, end)).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                if (line.isEmpty()) {
                    return "";
                }
                throw new EOFException("The client hung up in the middle of a line");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private static boolean named(String header, String... names) {
        for (String name : names) {
            if (header.toLowerCase(Locale.ROOT).startsWith(name + ":")) {
                return true;
            }
        }
        return false;
    }

    private static String value(List<String> headers, String name) {
        return headers.stream()
                .filter(header -> named(header, name))
                .map(header -> header.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }
}
