package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a line stands in the ledger's tree: by number, by subject and by place. All three lead to the same blob, no
 * directory holds more than 256 entries of its own, and writing a line touches one short path of each.
 */
final class LedgerPaths {
    static final String LINES = "lines";
    static final String SUBJECTS = "subjects";
    static final String PLACES = "places";

    private LedgerPaths() {}

    static String line(long number) {
        String hex = String.format(Locale.ROOT, "%06x", number);
        return LINES + "/" + hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex.substring(4) + ".json";
    }

    /** The directory of whatever shares the subject's hash. */
    static String subjectShard(String subject) {
        String hash = Sha256.hex(subject);
        return SUBJECTS + "/" + hash.substring(0, 2) + "/" + hash.charAt(2);
    }

    static String subject(String subject, String kind) {
        return subjectShard(subject) + "/" + subject + "~" + kind;
    }

    static String place(String environment, String application) {
        return PLACES + "/" + name(environment) + "/" + name(application);
    }

    static String place(LedgerEntry entry, long number) {
        String hex = String.format(Locale.ROOT, "%06x", number);
        return place(entry.environment(), entry.application()) + "/" + hex.substring(0, 4) + "/" + hex.substring(4);
    }

    /** A name that is one path segment on every system, and never one that Git refuses. */
    private static String name(String text) {
        StringBuilder safe = new StringBuilder("@");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
            safe.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02x", (int) c));
        }
        return safe.toString();
    }
}
