package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import java.time.Duration;
import java.time.Instant;

/** What makes a gate say that it does not know; the registry turns it into INCONCLUSIVE. */
final class Doubt {
    /** How far a clock elsewhere may go before ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private Doubt() {}

    static Failure about(String object, String found, String advice) {
        return Failure.of(FailureKind.REFUSED, "go by " + object, found, advice);
    }

    /** Throws where something was made too long ago to go by, or at a time that has not come. */
    static void stale(String object, Instant at, Instant now, Duration oldest) {
        if (Duration.between(at, now).compareTo(oldest) > 0) {
            throw about(object, "it is of " + at + ", older than " + Span.write(oldest), "make a new one");
        }
        yetToCome(object, at, now);
    }

    /** Throws where something is told of a time that has not come. */
    static void yetToCome(String object, Instant at, Instant now) {
        if (at.isAfter(now.plus(SKEW))) {
            throw about(object, "it is of " + at + ", which is yet to come", "set the clocks, and make a new one");
        }
    }

    /** A number as a person reads it, or a doubt where it is none. */
    static double number(String object, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw about(object, "found " + Refusal.quoted(value), "see why it gives no number");
        }
        return value;
    }
}
