package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Sha256;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.time.Instant;

/**
 * The kinds of ledger lines and the subjects they stand under. Whatever has to be looked up has a subject that can be
 * told without reading: a promotion its id, a hold its environment and application, a quarantine its digest, approvals
 * the plan that they are for, a build its content key.
 */
public final class Entries {
    public static final String QUEUED = "queued";
    public static final String PROPOSED = "proposed";
    public static final String COMMITTED = "committed";
    public static final String FINISHED = "finished";
    public static final String WITHDRAWN = "withdrawn";
    public static final String HELD = "held";
    public static final String RELEASED = "released";
    public static final String QUARANTINED = "quarantined";
    public static final String CLEARED = "cleared";
    public static final String APPROVED = "approved";
    public static final String BUILT = "built";
    public static final String BROKE_GLASS = "broke-glass";

    private static final int MOST_SUBJECT = 100;

    private Entries() {}

    /** An entry with a record as its body. */
    public static LedgerEntry of(
            String subject, String kind, String environment, String application, Instant at, Record body) {
        if (Codec.encode(body) instanceof Json.Obj object)
            return new LedgerEntry(subject, kind, environment, application, at, object);
        throw new Refusal(
                "write a ledger line of kind " + Refusal.quoted(kind),
                "its body " + body.getClass().getSimpleName() + " is no object",
                "give it a record with named components");
    }

    /** The body of a line as the record that its kind has. */
    public static <T extends Record> T body(LedgerLine line, Class<T> type) {
        return Codec.decode(type, line.entry().body());
    }

    /** Whether the line is of that kind; what can happen again to one subject has a number behind its kind. */
    public static boolean is(LedgerLine line, String kind) {
        return line.entry().kind().equals(kind) || line.entry().kind().matches(kind + "-[0-9a-f]{1,16}");
    }

    /** The name of an entry that may come again for its subject: once for each cause, and for one cause only once. */
    public static String kind(String kind, String cause) {
        return kind + "-" + Sha256.hex(cause).substring(0, 16);
    }

    /** Where holds of an application in an environment stand; the application may be {@link LedgerEntry#ANY}. */
    public static String holdSubject(String environment, String application) {
        return subject("hold." + environment + "." + application);
    }

    /** Where quarantines of a digest stand. */
    public static String digestSubject(ImageDigest digest) {
        return "digest." + digest.value().replace(':', '.');
    }

    /** Where approvals of a plan stand. */
    public static String planSubject(PlanHash plan) {
        return "plan." + plan.value();
    }

    /** The name of a lane's lease. */
    static String laneSubject(String lane) {
        return subject("lane." + lane.replace('/', '.'));
    }

    /** The text where it can be a subject, or one of the same meaning that can. */
    private static String subject(String text) {
        boolean plain = text.length() <= MOST_SUBJECT && text.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
        return plain ? text : text.substring(0, text.indexOf('.') + 1) + Sha256.hex(text);
    }
}
