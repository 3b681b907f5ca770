package io.jenkins.plugins.gitops.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a port throws when the world does not do what it was asked; its kind decides what happens next. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureKind kind;
    private final @Nullable Duration retryAfter;

    private Failure(FailureKind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** A failure of the kind; {@code cannot} starts with a verb. */
    public static Failure of(FailureKind kind, String cannot, String found, String advice) {
        return new Failure(kind, Refusal.message(cannot, found, advice), null, null);
    }

    /** A failure as another machine told it, in its own words. */
    public static Failure told(FailureKind kind, String reason) {
        return new Failure(kind, Refusal.text("a failure's reason", reason), null, null);
    }

    /** The failure that a refusal is where the world, and not the caller, brought the input. */
    public static Failure of(FailureKind kind, Refusal refusal) {
        return new Failure(kind, String.valueOf(refusal.getMessage()), null, refusal);
    }

    /** The same failure with the exception that showed it. */
    public Failure causedBy(Throwable cause) {
        return new Failure(kind, reason(), retryAfter, cause);
    }

    /** The same failure with the time that the far side asked for. */
    public Failure retryAfter(Duration wait) {
        return new Failure(kind, reason(), wait, getCause());
    }

    public FailureKind kind() {
        return kind;
    }

    /** The message, which is never absent. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** How long the far side asked to be left alone, where it did. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
