package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** The small parts of messages. */
final class Phrases {
    private Phrases() {}

    /** What somebody else wrote, on one line and cut. */
    static String cut(String said) {
        String quoted = Refusal.quoted(said);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** {@code 3 days}, {@code 5 hours}, {@code 10 minutes}. */
    static String time(Duration length) {
        Duration positive = length.abs();
        if (positive.toHours() >= 48) {
            return positive.toDays() + " days";
        } else if (positive.toMinutes() >= 120) {
            return positive.toHours() + " hours";
        }
        return positive.toMinutes() + " minutes";
    }

    static String since(Instant then, Instant now) {
        return time(Duration.between(then, now));
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    static String mebibytes(double bytes) {
        return String.format(Locale.ROOT, "%.0f Mi", bytes / (1 << 20));
    }

    static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }
}
