package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts holds and quarantines into the ledger and takes them back, for those who may: a person at the board or at the
 * command line. The caller's id names the deed, so that one that is repeated is done once.
 */
public final class Brakes {
    private final GitOpsRepository repository;
    private final String branch;

    public Brakes(GitOpsRepository repository, String branch) {
        this.repository = repository;
        this.branch = branch;
    }

    /** The entry of a hold; the application may be {@link LedgerEntry#ANY}. */
    public static LedgerEntry held(String cause, String environment, String application, Instant at, Held body) {
        return Entries.of(
                Entries.holdSubject(environment, application),
                Entries.kind(Entries.HELD, cause),
                environment,
                application,
                at,
                body);
    }

    /** The entry of a quarantine. */
    public static LedgerEntry quarantined(
            String cause, String environment, String application, Instant at, Quarantined body) {
        return Entries.of(
                Entries.digestSubject(body.digest()),
                Entries.kind(Entries.QUARANTINED, cause),
                environment,
                application,
                at,
                body);
    }

    public void hold(String id, String environment, String application, Actor by, String reason, Instant at) {
        Held body = new Held(Refusal.text("a hold's reason", reason), by, Optional.empty());
        land(id, by, held(id, environment, application, at, body));
    }

    public void release(String id, String environment, String application, Actor by, String reason, Instant at) {
        Released body = new Released(Refusal.text("a reason to release", reason), by);
        String subject = Entries.holdSubject(environment, application);
        land(id, by, Entries.of(subject, Entries.kind(Entries.RELEASED, id), environment, application, at, body));
    }

    public void quarantine(String id, ImageDigest digest, Actor by, String reason, Instant at) {
        Quarantined body = new Quarantined(digest, Refusal.text("a quarantine's reason", reason), by, Optional.empty());
        land(id, by, quarantined(id, LedgerEntry.ANY, LedgerEntry.ANY, at, body));
    }

    public void clear(String id, ImageDigest digest, Actor by, String reason, Instant at) {
        Cleared body = new Cleared(digest, Refusal.text("a reason to clear", reason), by);
        land(
                id,
                by,
                Entries.of(
                        Entries.digestSubject(digest),
                        Entries.kind(Entries.CLEARED, id),
                        LedgerEntry.ANY,
                        LedgerEntry.ANY,
                        at,
                        body));
    }

    private void land(String id, Actor by, LedgerEntry entry) {
        repository.land(new Change(
                new PromotionId(id),
                branch,
                by,
                entry.kind().replaceFirst("-.*", "") + ": " + id,
                Map.of(),
                List.of(),
                List.of(),
                List.of(entry),
                List.of(),
                false));
    }
}
