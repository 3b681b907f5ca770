package io.jenkins.plugins.gitops.delivery.board;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as people say it. */
final class Ago {
    private Ago() {}

    static String of(Instant then, Instant now) {
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        if (seconds < 60) return "just now";
        if (seconds < 3_600) return seconds / 60 + " min";
        if (seconds < 172_800) return seconds / 3_600 + " h";
        return seconds / 86_400 + " d";
    }
}
