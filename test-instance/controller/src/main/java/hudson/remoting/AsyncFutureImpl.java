package hudson.remoting;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A future that somebody else completes. */
public class AsyncFutureImpl<V> implements Future<V> {
    private final CompletableFuture<V> value = new CompletableFuture<>();

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return false;
    }

    @Override
    public boolean isCancelled() {
        return value.isCancelled();
    }

    @Override
    public boolean isDone() {
        return value.isDone();
    }

    @Override
    public V get() throws InterruptedException, ExecutionException {
        return value.get();
    }

    @Override
    public V get(long timeout, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
        return value.get(timeout, unit);
    }

    public void set(V v) {
        value.complete(v);
    }

    public void set(Throwable problem) {
        value.completeExceptionally(problem);
    }

    public void setAsCancelled() {
        value.cancel(false);
    }
}
