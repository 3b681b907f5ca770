package hudson.remoting;

import java.io.IOException;

public interface VirtualChannel {
    <V, T extends Throwable> V call(Callable<V, T> a) throws IOException, T, InterruptedException;

    <V, T extends Throwable> Future<V> callAsync(Callable<V, T> a) throws IOException;

    void close();

    void join();

    void join(long a);

    <T> T export(Class<T> a, T b);

    void syncLocalIO();
}
