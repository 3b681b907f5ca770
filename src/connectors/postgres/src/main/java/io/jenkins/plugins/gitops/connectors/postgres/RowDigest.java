package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.model.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/** How many rows a table has and a digest of them that does not depend on their order, out of what COPY writes. */
final class RowDigest extends OutputStream {
    private final MessageDigest sha256 = Sha256.begun();
    private boolean within;
    private long rows;
    private long sum;

    /** Counts whatever is read from the stream. */
    InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = in.read(into, offset, length);
                if (read > 0) RowDigest.this.write(into, offset, read);
                return read;
            }
        };
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    /** COPY writes each row as one line; a line feed within a value it writes as two letters. */
    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        for (int at = offset; at < offset + length; at++) {
            if (bytes[at] == '\n') {
                sha256.update(bytes, from, at - from);
                sum += ByteBuffer.wrap(sha256.digest()).getLong();
                rows++;
                from = at + 1;
                within = false;
            }
        }
        if (from < offset + length) {
            sha256.update(bytes, from, offset + length - from);
            within = true;
        }
    }

    Rows rows() {
        if (within) throw new IllegalStateException("Cannot count rows: the last one is cut; report it");
        return new Rows(rows, HexFormat.of().toHexDigits(sum));
    }

    /** What is compared. */
    record Rows(long count, String digest) {}
}
