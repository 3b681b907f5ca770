package io.jenkins.plugins.gitops.connectors.http;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads the beginning of a body and hangs up: a server that never stops talking costs no memory. */
final class FirstBytes implements HttpResponse.BodySubscriber<FirstBytes.Read> {
    private final CompletableFuture<Read> body = new CompletableFuture<>();
    private final ByteBuffer read;
    private Flow.@Nullable Subscription subscription;

    FirstBytes(int most) {
        read = ByteBuffer.allocate(most);
    }

    /** What was read, and whether that was all. */
    record Read(String text, boolean whole) {}

    @Override
    public CompletionStage<Read> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > read.remaining()) {
                read.put(buffer.slice().limit(read.remaining()));
                finish(false);
                if (subscription != null) {
                    subscription.cancel();
                }
                return;
            }
            read.put(buffer);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        finish(true);
    }

    private void finish(boolean whole) {
        body.complete(new Read(new String(read.array(), 0, read.position(), StandardCharsets.UTF_8), whole));
    }
}
