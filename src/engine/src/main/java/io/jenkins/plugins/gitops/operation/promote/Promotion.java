package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stop;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.promotion.Closing;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import io.jenkins.plugins.gitops.promotion.Landed;
import io.jenkins.plugins.gitops.promotion.Landings;
import io.jenkins.plugins.gitops.promotion.Lane;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.promotion.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One run of a promotion: what is known of it decides what its next stride is. */
final class Promotion {
    private static final String DRAFT = "draft";
    private static final String END = "end";
    private static final String CLOSED = "closed";
    private static final String ASLEEP = "asleep";

    private final PromotePlan plan;
    private final PromoteRequest request;
    private final Progress progress;
    private final Means means;
    private final GateRegistry gates;
    private final GitOpsRepository repository;
    private final Landings landings;
    private final Papers papers;
    private final Lane lane;
    private final Aftermath aftermath;
    private final Optional<Proposal> proposal;

    Promotion(PromotePlan plan, Progress progress, Means means, GateRegistry gates) {
        this.plan = plan;
        this.request = plan.request();
        this.progress = progress;
        this.means = means;
        this.gates = gates;
        this.repository = means.repository(request.place());
        this.landings = new Landings(repository, progress);
        this.papers = new Papers(plan, landings);
        this.lane = new Lane(request.place(), request.application(), repository.leases());
        this.aftermath = new Aftermath(request, progress, means, gates);
        this.proposal = request.place()
                .rules()
                .pullRequest()
                .map(rule -> new Proposal(request, rule, progress, means, landings, papers.writing(Optional.empty())));
    }

    Stride<PromoteOutcome> advance() {
        if (request.dryRun()) return done(OutcomeKind.SUCCEEDED, "this is the plan");
        Optional<Landed> landed = landings.committed();
        return landed.isPresent() ? after(landed.get()) : before();
    }

    private Stride<PromoteOutcome> before() {
        Optional<Proposal.State.Merged> merged = proposal.flatMap(Proposal::merged);
        if (merged.isPresent()) return merged(merged.get());
        long head = repository.ledger().head().number();
        Optional<Asleep> asleep = progress.recall(ASLEEP, Asleep.class)
                .filter(sleep -> sleep.head() == head && progress.now().isBefore(sleep.until()));
        if (asleep.isPresent()) return asleep.get().pending().stride();
        Optional<String> newer = turn().superseded();
        if (newer.isPresent()) return withdrawn(OutcomeKind.ABORTED, "superseded by '" + newer.get() + "'");
        boolean proposes = proposal.isPresent() && !draft().stands();
        Proposal.State state = proposes ? proposal.get().look() : new Proposal.State.None();
        if (!state.ours()) return became(state, head);
        Clearance.Answer answer = new Clearance(plan, draft(), progress, repository.ledger(), gates).ask();
        if (answer instanceof Clearance.Answer.Refused refused) {
            progress.note("verdicts", new Verdicts(refused.gates(), List.of()));
            return withdrawn(refused.kind(), refused.reason());
        } else if (answer instanceof Clearance.Answer.NotYet notYet) {
            return asleep(notYet, head);
        }
        Clearance.Answer.Cleared cleared = (Clearance.Answer.Cleared) answer;
        progress.note("verdicts", new Verdicts(cleared.gates(), cleared.approvedBy()));
        if (proposes && state instanceof Proposal.State.None)
            return propose(() -> proposal.get().begin(draft(), papers.committed(draft(), cleared)), head);
        Optional<Lease> lease = turn().lease();
        if (lease.isEmpty()) {
            turn().enter();
            return turn().waiting().stride();
        }
        return proposes ? propose(proposal.get()::merge, head) : land(lease, cleared);
    }

    private Stride<PromoteOutcome> propose(Supplier<Proposal.State> stride, long head) {
        try {
            return became(stride.get(), head);
        } catch (Refusal refusal) {
            return withdrawn(OutcomeKind.FAILED, String.valueOf(refusal.getMessage()));
        }
    }

    private Stride<PromoteOutcome> became(Proposal.State state, long head) {
        if (state instanceof Proposal.State.Waits waits)
            return asleep(
                    new Clearance.Answer.NotYet(
                            waits.pending(), progress.now().plus(waits.pending().retryAfter()), true),
                    head);
        if (state instanceof Proposal.State.Ended ended) return withdrawn(ended.kind(), ended.reason());
        if (state instanceof Proposal.State.Moved moved) return moved(moved.why());
        return again("goes on");
    }

    /** The forge has merged it: what is written now says so, and changes no file. */
    private Stride<PromoteOutcome> merged(Proposal.State.Merged merged) {
        Optional<Lease> lease = turn().lease();
        if (lease.isEmpty()) {
            turn().enter();
            return turn().waiting().stride();
        }
        progress.remember(DRAFT, merged.draft());
        return confirmed(merged, lease) ? again("has landed") : vanished();
    }

    private boolean confirmed(Proposal.State.Merged merged, Optional<Lease> lease) {
        try {
            landings.commit(at -> papers.writing(lease)
                    .commit(
                            means.placement(request.place(), request.application(), request.release()),
                            new Draft(List.of(), "", merged.draft().hash()),
                            merged.body(),
                            at,
                            papers.brokeGlass(merged.draft(), merged.body().setAside(), at)));
            return true;
        } catch (Failure failure) {
            if (failure.kind() != FailureKind.CONFLICT) throw failure;
            return false;
        }
    }

    private Stride<PromoteOutcome> vanished() {
        String why = "it was merged, and its values do not stand any more; look at what was committed since";
        turn().leave(why);
        return done(OutcomeKind.ABORTED, why);
    }

    /** Sleeps until the ledger has a new line or time has come: who waits for days asks for one ref, not for all. */
    private Stride<PromoteOutcome> asleep(Clearance.Answer.NotYet notYet, long head) {
        if (notYet.seen()) {
            turn().enter();
            progress.note(ASLEEP, new Asleep(head, notYet.until(), notYet.pending()));
        }
        return notYet.pending().stride();
    }

    private Stride<PromoteOutcome> land(Optional<Lease> lease, Clearance.Answer.Cleared cleared) {
        try {
            landings.commit(at -> papers.writing(lease)
                    .commit(
                            means.placement(request.place(), request.application(), request.release()),
                            draft(),
                            papers.committed(draft(), cleared),
                            at,
                            papers.brokeGlass(draft(), cleared.setAside(), at)));
            return again("has landed");
        } catch (Refusal refusal) {
            return withdrawn(OutcomeKind.FAILED, String.valueOf(refusal.getMessage()));
        } catch (Failure failure) {
            if (failure.kind() != FailureKind.CONFLICT) throw failure;
            return moved(failure.reason());
        }
    }

    /** Somebody else's commit changed what is edited here, or was only faster: an equal plan goes on, another begins anew. */
    private Stride<PromoteOutcome> moved(String why) {
        Draft now = means.draft(
                request.place(),
                request.application(),
                request.release(),
                means.head(request.place(), request.branch()));
        if (!now.hash().equals(draft().hash())) {
            progress.remember(DRAFT, now);
            progress.say("the plan has moved: " + why);
        }
        lane.leave(progress);
        return again("plans anew");
    }

    private Stride<PromoteOutcome> after(Landed landed) {
        Optional<Aftermath.Answer.Ended> end = progress.recall(END, Aftermath.Answer.Ended.class);
        if (end.isPresent()) return closed(end.get(), landed);
        Aftermath.Answer answer = aftermath.look(landed);
        if (answer instanceof Aftermath.Answer.NotYet notYet) {
            lane.enter(progress);
            return notYet.pending().stride();
        }
        return ended((Aftermath.Answer.Ended) answer, landed);
    }

    /** Keeps the decision before it is acted on: whoever comes back finds this one, and does not decide again. */
    private Stride<PromoteOutcome> ended(Aftermath.Answer.Ended end, Landed landed) {
        progress.remember(END, end);
        return closed(end, landed);
    }

    private Stride<PromoteOutcome> closed(Aftermath.Answer.Ended end, Landed landed) {
        boolean open = progress.recall(CLOSED, Boolean.class).isEmpty();
        if (open && end.kind() == OutcomeKind.SUCCEEDED) closing().tag(request.release(), landed);
        return written(end, landed);
    }

    private Stride<PromoteOutcome> written(Aftermath.Answer.Ended end, Landed landed) {
        if (progress.recall(CLOSED, Boolean.class).isEmpty()) {
            List<LedgerEntry> brakes = aftermath.brakes(end, plan, landings);
            closing().finish(progress, request.release(), landed, end.kind(), end.reason(), end.gates(), brakes);
            progress.remember(CLOSED, true);
        }
        return aftermath.rollsBack(end, plan)
                ? new WayDown(request, progress, end).stride(this::done)
                : done(end.kind(), end.reason());
    }

    Stride<PromoteOutcome> retreat(Stop stop) {
        Optional<Landed> landed = landings.committed();
        if (landed.isEmpty()) {
            Optional<Proposal.State.Merged> merged =
                    proposal.flatMap(one -> one.merged().or(() -> one.close(stop.reason())));
            if (merged.isPresent() && confirmed(merged.get(), Optional.empty())) return retreat(stop);
            turn().leave(stop.reason());
            return new Stride.Stopped<>("nothing was committed");
        }
        Optional<Aftermath.Answer.Ended> end = progress.recall(END, Aftermath.Answer.Ended.class);
        if (end.isPresent() && progress.recall(CLOSED, Boolean.class).isPresent())
            // what goes first in the lane may be the rollback that this end called for
            return done(end.get().kind(), end.get().reason() + "; " + stop.reason());
        // tags are only labels: a registry that does not answer keeps nobody from stopping
        if (end.isPresent()) return written(end.get().but(stop.reason()), landed.get());
        String reason = stop.reason() + "; the commit " + landed.get().commit().brief() + " stands";
        return ended(new Aftermath.Answer.Ended(stop.kind().outcome(), reason, List.of(), false), landed.get());
    }

    private Stride<PromoteOutcome> withdrawn(OutcomeKind kind, String why) {
        // what the forge merged before it could be closed has landed
        if (proposal.flatMap(one -> one.close(why)).isPresent()) return again("was merged");
        turn().leave(why);
        return done(kind, why);
    }

    private static Stride<PromoteOutcome> again(String phrase) {
        return new Stride.Running<>(Duration.ZERO, phrase);
    }

    private Draft draft() {
        return progress.recall(DRAFT, Draft.class).orElse(plan.draft());
    }

    private Turn turn() {
        return new Turn(
                request, draft(), progress, landings, lane, repository.ledger(), papers.writing(Optional.empty()));
    }

    private Closing closing() {
        return new Closing(landings, lane, means.images(), papers.writing(Optional.empty()));
    }

    private Stride<PromoteOutcome> done(OutcomeKind kind, String reason) {
        Optional<Landed> landed = request.dryRun() ? Optional.empty() : landings.committed();
        Verdicts verdicts = progress.recall("verdicts", Verdicts.class).orElse(new Verdicts(List.of(), List.of()));
        return new Stride.Done<>(new PromoteOutcome(
                kind,
                reason,
                landings.id(),
                landed.map(Landed::commit),
                landed.isPresent() && !draft().stands(),
                draft(),
                verdicts.gates(),
                verdicts.approvedBy(),
                request.dryRun(),
                Duration.between(progress.startedAt(), progress.now())));
    }

    /** What it waits for, as of a head of the ledger, and when time alone may end it. */
    record Asleep(long head, Instant until, Pending pending) {}

    /** What spoke for it or against it before it was landed. */
    record Verdicts(List<GateVerdict> gates, List<String> approvedBy) {}
}
