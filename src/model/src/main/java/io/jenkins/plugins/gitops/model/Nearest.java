package io.jenkins.plugins.gitops.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Advises whoever wrote a name that nobody knows. */
public final class Nearest {
    private Nearest() {}

    /** The one that was probably meant, and all there are. */
    public static String advice(String written, Collection<String> known) {
        String all = "use one of " + known.stream().sorted().collect(Collectors.joining(", "));
        return to(written, known)
                .map(name -> "did you mean " + Refusal.quoted(name) + "? " + all)
                .orElse(all);
    }

    /** The one that was probably meant. */
    public static Optional<String> to(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String name) -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(written, name) <= Math.max(2, name.length() / 3));
    }

    /** How many letters have to be put in, left out or changed; their case does not matter. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
