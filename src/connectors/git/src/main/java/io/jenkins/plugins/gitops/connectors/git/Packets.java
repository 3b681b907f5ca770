package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Git's packet lines: four hex digits of length, then as many bytes; lengths 0 and 1 are marks. */
final class Packets {
    private static final int HEADER = 4;
    private static final int LONGEST = 65_516;

    private Packets() {}

    /** Writes packets into memory; requests of ours are small. */
    static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Writer line(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > LONGEST) {
                throw new Refusal("send a packet", "it has " + bytes.length + " bytes", "shorten the ref's name");
            }
            out.writeBytes(String.format("%04x", bytes.length + HEADER).getBytes(StandardCharsets.US_ASCII));
            out.writeBytes(bytes);
            return this;
        }

        Writer delimiter() {
            out.writeBytes(new byte[] {'0', '0', '0', '1'});
            return this;
        }

        Writer flush() {
            out.writeBytes(new byte[] {'0', '0', '0', '0'});
            return this;
        }

        Writer raw(byte[] bytes) {
            out.writeBytes(bytes);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }

    /** What stands at a place of the answer. */
    enum Kind {
        LINE,
        MARK,
        END
    }

    /** Reads packets from an answer. */
    static final class Reader {
        private final byte[] all;
        private int at;
        private int from;

        Reader(byte[] all) {
            this.all = all;
        }

        Kind next() {
            if (at >= all.length) {
                return Kind.END;
            }
            int length = length();
            if (length < HEADER) {
                at += HEADER;
                return Kind.MARK;
            }
            if (at + length > all.length) {
                throw cut();
            }
            from = at + HEADER;
            at += length;
            return Kind.LINE;
        }

        private int length() {
            if (at + HEADER > all.length) {
                throw cut();
            }
            int length = 0;
            for (int i = at; i < at + HEADER; i++) {
                int digit = Character.digit(all[i], 16);
                if (digit < 0) {
                    throw broken("found " + Refusal.quoted(new String(all, at, HEADER, StandardCharsets.ISO_8859_1))
                            + " where a packet's length belongs");
                }
                length = length * 16 + digit;
            }
            return length;
        }

        /** The packet without a line end. */
        String text() {
            String text = new String(all, from, at - from, StandardCharsets.UTF_8);
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        }

        byte[] data() {
            return Arrays.copyOfRange(all, from, at);
        }

        private static Failure cut() {
            return broken("it ends in the middle of a packet");
        }
    }

    /** The data that comes on band 1 from here on; band 2 is talk, band 3 the server's last words. */
    static byte[] firstBand(Reader answer, StringBuilder talk) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (Kind kind = answer.next(); kind == Kind.LINE; kind = answer.next()) {
            byte[] packet = answer.data();
            if (packet.length == 0) {
                continue;
            }
            if (packet[0] == 1) {
                data.write(packet, 1, packet.length - 1);
            } else {
                talk.append(new String(packet, 1, packet.length - 1, StandardCharsets.UTF_8));
            }
        }
        return data.toByteArray();
    }

    static Failure broken(String found) {
        return Failure.of(
                FailureKind.UNREACHABLE,
                "read the Git server's answer",
                found,
                "check whether a proxy stands in between, then try again");
    }
}
