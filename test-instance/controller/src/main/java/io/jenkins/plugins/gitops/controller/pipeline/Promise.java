package io.jenkins.plugins.gitops.controller.pipeline;

import com.google.common.util.concurrent.ListenableFuture;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A future that the API can hand out. Guava's own names an annotation that is on no class path, which the compiler warns of. */
final class Promise<T> extends CompletableFuture<T> implements ListenableFuture<T> {
    @Override
    public void addListener(Runnable listener, Executor executor) {
        whenCompleteAsync((value, problem) -> listener.run(), executor);
    }
}
