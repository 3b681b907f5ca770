package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;

/**
 * What is written into the ledger, once and never changed. Subject and kind together are its name: a promotion
 * {@code p-17} has {@code p-17 committed} and {@code p-17 finished}, a hold {@code hold-3} has {@code hold-3 held}.
 *
 * @param environment where it counts, {@code -} for everywhere
 * @param application what it is about, {@code -} for everything
 * @param at when it happened, by the clock of who writes it
 * @param body the evidence
 */
public record LedgerEntry(
        String subject, String kind, String environment, String application, Instant at, Json.Obj body) {
    /** Stands where an entry is about no one environment or application. */
    public static final String ANY = "-";

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    public LedgerEntry {
        Refusal.matching(
                "an entry's subject", subject, NAME, "at most 100 letters, digits, dots, hyphens, underscores");
        Refusal.matching("an entry's kind", kind, "[a-z][a-z0-9-]{0,39}", "at most 40 lower-case letters and hyphens");
        environment = Refusal.text("an entry's environment", environment);
        application = Refusal.text("an entry's application", application);
    }
}
