package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.operation.Effect;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Landing;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Lands the changes of one run once each: written ahead, and looked up in the ledger before anything is repeated. */
public final class Landings {
    private static final String INTENT = "landing";
    private static final String LANDED = "landed";

    private final GitOpsRepository repository;
    private final Progress progress;

    public Landings(GitOpsRepository repository, Progress progress) {
        this.repository = repository;
        this.progress = progress;
    }

    /** The id under which the run stands in history. */
    public PromotionId id() {
        return new PromotionId(progress.id().value());
    }

    /** The run's commit, also where a life before this one landed it and could not write that down. */
    public Optional<Landed> committed() {
        Optional<Landed> known = progress.recall(LANDED, Landed.class);
        if (known.isPresent() || progress.recall(INTENT, Instant.class).isEmpty()) return known;
        Optional<Landed> found = repository
                .ledger()
                .find(id().value(), Entries.COMMITTED)
                .map(line -> new Landed(commit(line.commit()), line.entry().at()));
        found.ifPresent(landed -> progress.remember(LANDED, landed));
        return found;
    }

    /** Lands the run's commit with its line; the change is made for the moment that it is given. */
    public Landed commit(Function<Instant, Change> change) {
        Instant at = progress.now();
        progress.remember(INTENT, at);
        Landing landing = land("commit", change.apply(at));
        Landed landed = new Landed(commit(landing.commit()), at);
        progress.remember(LANDED, landed);
        return landed;
    }

    /** Lands a change under a name of its own within the run. */
    public Landing land(String name, Change change) {
        LedgerEntry first = change.entries().get(0);
        return progress.once(
                name,
                Landing.class,
                Effect.of(
                        key -> repository
                                .ledger()
                                .find(first.subject(), first.kind())
                                .map(line -> found(change, line)),
                        key -> repository.land(change)));
    }

    private static Landing found(Change change, LedgerLine line) {
        return new Landing(change.id(), line.commit(), true, line.commit().isPresent(), 0);
    }

    private CommitId commit(Optional<CommitId> commit) {
        return commit.orElseThrow(() -> Failure.of(
                FailureKind.DEFECT,
                "find the commit of '" + id().value() + "'",
                "its ledger line names none",
                "report it with the ledger line"));
    }
}
