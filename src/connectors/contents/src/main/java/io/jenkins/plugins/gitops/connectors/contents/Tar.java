package io.jenkins.plugins.gitops.connectors.contents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a tar from its beginning: the names that ustar, GNU and POSIX give to files, and the bytes behind them. */
public final class Tar {
    private static final int BLOCK = 512;
    private static final int LONGEST_NAME = 1 << 20;

    private final InputStream in;
    private long left;
    private long padding;

    public Tar(InputStream in) {
        this.in = in;
    }

    /** One member. Only a file has content. */
    public record Entry(String name, boolean file, long size) {}

    /** The next member, or nothing at the end. */
    public Optional<Entry> next() throws IOException {
        String longName = "";
        while (true) {
            in.skipNBytes(left + padding);
            left = 0;
            padding = 0;
            byte[] header = in.readNBytes(BLOCK);
            if (header.length < BLOCK || header[0] == 0) {
                return Optional.empty();
            }
            long size = number(header, 124, 12);
            left = size;
            padding = (BLOCK - size % BLOCK) % BLOCK;
            char type = (char) header[156];
            switch (type) {
                case 'L' -> longName = text(content(), 0, LONGEST_NAME);
                case 'x' -> longName = path(new String(content(), StandardCharsets.UTF_8), longName);
                case 'g', 'K' -> content();
                default -> {
                    String name = longName.isEmpty() ? name(header) : longName;
                    return Optional.of(new Entry(plain(name), type == '0' || type == 0, size));
                }
            }
        }
    }

    /** The bytes of the member that was read last; they end with it. */
    public InputStream body() {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int read = in.read(into, offset, (int) Math.min(length, left));
                if (read < 0) {
                    throw new IOException("Cannot read a tar: it ends within a file; get it again");
                }
                left -= read;
                return read;
            }

            @Override
            public void close() {
                // what it reads from is closed by who opened it
            }
        };
    }

    private byte[] content() throws IOException {
        if (left > LONGEST_NAME) {
            throw new IOException("Cannot read a tar: a name of " + left + " bytes is in it; make it anew");
        }
        byte[] bytes = in.readNBytes((int) left);
        left = 0;
        return bytes;
    }

    private static String name(byte[] header) {
        String name = text(header, 0, 100);
        boolean ustar = text(header, 257, 5).equals("ustar");
        String prefix = ustar ? text(header, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    /** The path of a POSIX header's records, each {@code <length> key=value}. */
    private static String path(String records, String otherwise) {
        for (String line : records.split("\n", -1)) {
            int at = line.indexOf(" path=");
            if (at > 0 && line.substring(0, at).chars().allMatch(Character::isDigit)) {
                return line.substring(at + " path=".length());
            }
        }
        return otherwise;
    }

    private static String plain(String name) {
        return name.replaceFirst("^(\\./|/)+", "");
    }

    private static String text(byte[] bytes, int from, int length) {
        int end = from;
        while (end < Math.min(bytes.length, from + length) && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.UTF_8);
    }

    private static long number(byte[] header, int from, int length) throws IOException {
        if ((header[from] & 0x80) != 0) {
            long value = 0;
            for (int i = from + length - 8; i < from + length; i++) {
                value = (value << 8) | (header[i] & 0xff);
            }
            return value;
        }
        String octal = text(header, from, length).strip();
        try {
            return octal.isEmpty() ? 0 : Long.parseLong(octal, 8);
        } catch (NumberFormatException e) {
            throw new IOException("Cannot read a tar: '" + octal + "' is no size; get it again", e);
        }
    }
}
