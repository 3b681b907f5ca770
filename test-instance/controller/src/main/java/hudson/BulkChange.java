package hudson;

import hudson.model.Saveable;
import java.io.Closeable;
import java.io.IOException;

public class BulkChange implements Closeable {
    public Exception allocator;
    public static final Saveable ALL = null;

    public BulkChange(Saveable a) {}

    public void commit() throws IOException {
        throw new UnsupportedOperationException();
    }

    public void close() {
        throw new UnsupportedOperationException();
    }

    public void abort() {
        throw new UnsupportedOperationException();
    }

    public static BulkChange current() {
        throw new UnsupportedOperationException();
    }

    public static boolean contains(Saveable a) {
        throw new UnsupportedOperationException();
    }
}
