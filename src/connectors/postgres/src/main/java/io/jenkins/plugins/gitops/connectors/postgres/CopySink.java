package io.jenkins.plugins.gitops.connectors.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** What is written here goes into a running COPY. */
final class CopySink extends OutputStream {
    private final CopyIn copy;

    CopySink(CopyIn copy) {
        this.copy = copy;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            copy.writeToCopy(bytes, offset, length);
        } catch (SQLException e) {
            throw new IOException("Cannot write rows: " + e.getMessage() + "; see what the server says of it", e);
        }
    }
}
