package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** The names of objects. Those that need it begin with their time, so that a listing alone tells how old they are. */
final class Names {
    static final String CONFIG = "repository";
    static final String PACKS = "packs/";
    static final String INDEX = "index/";
    static final String SNAPSHOTS = "snapshots/";
    static final String PROOFS = "proofs/";
    static final String DOOMED = "doomed/";
    static final String KEYS = "keys/";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int TIME_LENGTH = 16;

    private Names() {}

    /** A name that nobody else makes. */
    static String fresh(String prefix, Instant now) {
        return prefix + TIME.format(now) + "-" + HexFormat.of().formatHex(KeyRing.random(8));
    }

    /** When an object was made, by its name. */
    static Instant time(String object) {
        String name = last(object);
        try {
            return Instant.from(TIME.parse(name.substring(0, TIME_LENGTH)));
        } catch (java.time.DateTimeException | IndexOutOfBoundsException e) {
            throw new Refusal(
                    "read the backup's object " + Refusal.quoted(object),
                    "its name does not begin with a time",
                    "take what is foreign out of the place for backups");
        }
    }

    static String last(String object) {
        return object.substring(object.lastIndexOf('/') + 1);
    }
}
