package hudson.remoting;

import java.io.Closeable;
import java.io.IOException;

public class Channel implements VirtualChannel, Closeable {
    Channel() {}

    public boolean isClosingOrClosed() {
        throw new UnsupportedOperationException();
    }

    public <T> T export(Class<T> a, T b) {
        throw new UnsupportedOperationException();
    }

    public <V, T extends Throwable> V call(Callable<V, T> a) throws IOException, T, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public <V, T extends Throwable> Future<V> callAsync(Callable<V, T> a) throws IOException {
        throw new UnsupportedOperationException();
    }

    public void join() {
        throw new UnsupportedOperationException();
    }

    public void join(long a) {
        throw new UnsupportedOperationException();
    }

    public void close() {
        throw new UnsupportedOperationException();
    }

    public void close(Throwable a) {
        throw new UnsupportedOperationException();
    }

    public void syncIO() {
        throw new UnsupportedOperationException();
    }

    public void syncLocalIO() {
        throw new UnsupportedOperationException();
    }

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }

    public static Channel current() {
        throw new UnsupportedOperationException();
    }
}
