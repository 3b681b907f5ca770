package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;

/**
 * How a driver behaves.
 *
 * @param owner who this driver is among all that may claim the same progress
 * @param mostLive how many operations may be live before new ones are refused
 * @param strideLimit how long one stride may take before its thread is given up
 * @param retreatLimit how long the way back may take after a stop
 * @param firstBackoff the pause after a first failure; it doubles with each further one
 * @param longestBackoff where the doubling ends
 * @param jitter the share by which a pause may be longer than asked, so that thousands do not come back at once
 * @param seed what the jitter is drawn from
 */
public record DriverSettings(
        String owner,
        int mostLive,
        Duration strideLimit,
        Duration retreatLimit,
        Duration firstBackoff,
        Duration longestBackoff,
        double jitter,
        long seed) {
    public DriverSettings {
        owner = Refusal.text("a driver's owner", owner);
        if (mostLive < 1) {
            throw new Refusal("set up a driver", "mostLive is " + mostLive, "let at least 1 operation be live");
        }
        if (jitter < 0 || jitter > 1) {
            throw new Refusal("set up a driver", "jitter is " + jitter, "give a share from 0 to 1");
        }
        if (firstBackoff.isNegative() || firstBackoff.isZero() || longestBackoff.compareTo(firstBackoff) < 0) {
            throw new Refusal(
                    "set up a driver",
                    "the backoff goes from " + firstBackoff + " to " + longestBackoff,
                    "give positive durations, the longest not below the first");
        }
    }

    /** What fits a controller. */
    public static DriverSettings of(String owner, long seed) {
        return new DriverSettings(
                owner,
                50_000,
                Duration.ofSeconds(60),
                Duration.ofMinutes(10),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                0.1,
                seed);
    }

    public DriverSettings withMostLive(int most) {
        return new DriverSettings(owner, most, strideLimit, retreatLimit, firstBackoff, longestBackoff, jitter, seed);
    }

    public DriverSettings withStrideLimit(Duration limit) {
        return new DriverSettings(owner, mostLive, limit, retreatLimit, firstBackoff, longestBackoff, jitter, seed);
    }
}
