package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.promotion.QueueRule;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Landings;
import io.jenkins.plugins.gitops.promotion.Lane;
import io.jenkins.plugins.gitops.promotion.Pending;
import io.jenkins.plugins.gitops.promotion.Queue;
import io.jenkins.plugins.gitops.promotion.Queued;
import io.jenkins.plugins.gitops.promotion.Standing;
import io.jenkins.plugins.gitops.promotion.Withdrawn;
import io.jenkins.plugins.gitops.promotion.Writing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A promotion's place in the queue: written into the ledger as soon as it has to wait, so that others see it there. */
final class Turn {
    private static final String QUEUED = "queued";
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PromoteRequest request;
    private final Draft draft;
    private final Progress progress;
    private final Landings landings;
    private final Lane lane;
    private final Ledger ledger;
    private final Writing writing;

    Turn(
            PromoteRequest request,
            Draft draft,
            Progress progress,
            Landings landings,
            Lane lane,
            Ledger ledger,
            Writing writing) {
        this.request = request;
        this.draft = draft;
        this.progress = progress;
        this.landings = landings;
        this.lane = lane;
        this.ledger = ledger;
        this.writing = writing;
    }

    /** The newer promotion that has taken this one's place, where that is the rule; only who waits can be superseded. */
    Optional<String> superseded() {
        boolean waits = progress.recall(QUEUED, Boolean.class).isPresent();
        return waits && request.place().rules().queue() == QueueRule.SUPERSEDE ? queue().newer() : Optional.empty();
    }

    /** The lease, once it is this promotion's turn. */
    Optional<Lease> lease() {
        if (request.place().rules().queue() == QueueRule.WAIT && queue().older().isPresent()) return Optional.empty();
        return lane.enter(progress);
    }

    /** Writes that it waits, once. */
    void enter() {
        if (progress.recall(QUEUED, Boolean.class).isPresent()) return;
        Queued body = new Queued(
                request.release(),
                request.requester(),
                draft.hash(),
                Lane.name(request.place(), request.application()),
                progress.deadline());
        landings.land(QUEUED, writing.lines(QUEUED, List.of(writing.line(Entries.QUEUED, progress.now(), body))));
        progress.remember(QUEUED, true);
    }

    /** Writes that it waits no more, where it had written that it does. */
    void leave(String reason) {
        if (progress.recall(QUEUED, Boolean.class).isPresent()) {
            Withdrawn body = new Withdrawn(reason, request.requester());
            landings.land(
                    "withdrawn",
                    writing.lines("withdraw", List.of(writing.line(Entries.WITHDRAWN, progress.now(), body))));
        }
        lane.leave(progress);
    }

    Pending waiting() {
        String holder = lane.holder();
        return new Pending(
                EVERY,
                "waits for its turn behind '" + holder + "'",
                new Wait(
                        "its turn in '" + Lane.name(request.place(), request.application()) + "'",
                        "the promotions before it",
                        request.patience()));
    }

    private Queue queue() {
        return new Queue(
                Standing.now(ledger, request.place().name(), request.application())
                        .lines(),
                landings.id().value(),
                progress.now());
    }
}
