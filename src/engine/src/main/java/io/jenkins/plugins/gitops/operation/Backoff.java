package io.jenkins.plugins.gitops.operation;

import java.time.Duration;
import java.util.SplittableRandom;

/** How long to wait: never shorter than asked, and spread by seeded chance. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 20;
    private static final Duration MOST_SPREAD = Duration.ofSeconds(10);

    private final DriverSettings settings;
    private final SplittableRandom random;

    Backoff(DriverSettings settings) {
        this.settings = settings;
        this.random = new SplittableRandom(settings.seed());
    }

    /** The pause that was asked for, longer by up to the jitter's share, but never so much that a deadline suffers. */
    Duration spread(Duration asked) {
        long most = Math.min((long) (nanos(asked) * settings.jitter()), MOST_SPREAD.toNanos());
        return asked.plusNanos((long) (most * draw()));
    }

    /** The pause after so many failures in a row: half of the doubled one for sure, the other half by chance. */
    Duration after(int failures, Duration asked) {
        long factor = 1L << Math.min(Math.max(0, failures - 1), MOST_DOUBLINGS);
        Duration doubled = settings.firstBackoff().multipliedBy(factor);
        long capped = Math.min(nanos(doubled), nanos(settings.longestBackoff()));
        long half = capped / 2;
        Duration pause = Duration.ofNanos(half + (long) (half * draw()));
        return pause.compareTo(asked) < 0 ? spread(asked) : pause;
    }

    private synchronized double draw() {
        return random.nextDouble();
    }

    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofDays(365)) > 0
                ? Duration.ofDays(365).toNanos()
                : duration.toNanos();
    }
}
