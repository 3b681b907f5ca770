package io.jenkins.plugins.gitops.testkit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks another process until it answers; for what runs outside this JVM alone, inside one hands in a clock. */
public final class Patience {
    private static final long EVERY = 50;

    private Patience() {}

    /** The first answer there is; where the time passes without one, an error that says what was waited for. */
    public static <T> T await(String what, Duration atMost, Callable<Optional<T>> question)
            throws InterruptedException {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        CompletableFuture<T> answer = new CompletableFuture<>();
        var asking = thread.scheduleWithFixedDelay(() -> ask(question, answer), 0, EVERY, TimeUnit.MILLISECONDS);
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Cannot see " + what + ": not within " + atMost + "; look at its log", e);
        } catch (ExecutionException e) {
            throw new AssertionError("Cannot ask for " + what + ": " + e.getCause() + "; see the cause", e.getCause());
        } finally {
            asking.cancel(true);
            thread.shutdownNow();
        }
    }

    private static <T> void ask(Callable<Optional<T>> question, CompletableFuture<T> answer) {
        try {
            question.call().ifPresent(answer::complete);
        } catch (Exception | AssertionError e) {
            answer.completeExceptionally(e);
        }
    }
}
