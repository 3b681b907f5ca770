package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stop;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.promotion.Arrival;
import io.jenkins.plugins.gitops.promotion.Closing;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Landed;
import io.jenkins.plugins.gitops.promotion.Landings;
import io.jenkins.plugins.gitops.promotion.Lane;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.promotion.Pending;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.promotion.Stops;
import io.jenkins.plugins.gitops.promotion.Writing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One run of a promotion: what is known of it decides what its next stride is. */
final class Promotion {
    private static final String DRAFT = "draft";
    private static final Duration TURN = Duration.ofSeconds(5);

    private final PromotePlan plan;
    private final PromoteRequest request;
    private final Progress progress;
    private final Means means;
    private final GitOpsRepository repository;
    private final Landings landings;
    private final Lane lane;

    Promotion(PromotePlan plan, Progress progress, Means means) {
        this.plan = plan;
        this.request = plan.request();
        this.progress = progress;
        this.means = means;
        this.repository = means.repository(request.place());
        this.landings = new Landings(repository, progress);
        this.lane = new Lane(request.place(), request.application(), repository.leases());
    }

    Stride<PromoteOutcome> advance() {
        if (request.dryRun()) return done(OutcomeKind.SUCCEEDED, "this is the plan", Optional.empty());
        Optional<Landed> landed = landings.committed();
        return landed.isPresent() ? after(landed.get()) : before();
    }

    private Stride<PromoteOutcome> before() {
        List<String> stops =
                Stops.all(repository.ledger(), request.place().name(), request.application(), request.release());
        if (!stops.isEmpty()) return refused(String.join("; ", stops));
        if (request.place().rules().requireWayBack() && !plan.wayBack().ready())
            return refused(
                    "there is no way back: " + String.join("; ", plan.wayBack().missing()));
        Optional<Lease> lease = lane.enter(progress);
        return lease.isEmpty() ? turn() : land(lease);
    }

    private Stride<PromoteOutcome> land(Optional<Lease> lease) {
        try {
            landings.commit(at -> writing(lease)
                    .commit(
                            means.placement(request.place(), request.application(), request.release()),
                            draft(),
                            committed(),
                            at,
                            List.of()));
            return again("has landed");
        } catch (Refusal refusal) {
            return refused(String.valueOf(refusal.getMessage()));
        } catch (Failure failure) {
            if (failure.kind() != FailureKind.CONFLICT) throw failure;
            return moved(failure);
        }
    }

    private Stride<PromoteOutcome> turn() {
        return new Pending(
                        TURN,
                        "waits for its turn",
                        new Wait(
                                "its turn in '" + Lane.name(request.place(), request.application()) + "'",
                                "promotion '" + lane.holder() + "'",
                                request.patience()))
                .stride();
    }

    /** Somebody else's commit changed what is edited here, or was only faster: an equal plan goes on, another begins anew. */
    private Stride<PromoteOutcome> moved(Failure why) {
        Draft now = means.draft(
                request.place(),
                request.application(),
                request.release(),
                means.head(request.place(), request.branch()));
        if (!now.hash().equals(draft().hash())) {
            progress.remember(DRAFT, now);
            progress.say("the plan has moved: " + why.reason());
        }
        return again("plans anew");
    }

    private Stride<PromoteOutcome> after(Landed landed) {
        Arrival.State state = means.arrival(request.place(), request.application(), request.release())
                .look(progress, landed);
        if (state instanceof Arrival.State.NotYet notYet)
            return notYet.pending().stride();
        Verdict verdict = ((Arrival.State.Decided) state).verdict();
        OutcomeKind outcome = switch (verdict.kind()) {
            case PASS -> OutcomeKind.SUCCEEDED;
            case FAIL -> OutcomeKind.FAILED;
            case INCONCLUSIVE -> OutcomeKind.ERRORED;
        };
        if (verdict.advances()) closing().tag(request.release(), landed);
        return finish(outcome, verdict.reason(), landed);
    }

    private Stride<PromoteOutcome> finish(OutcomeKind outcome, String reason, Landed landed) {
        closing().finish(progress, request.release(), Optional.of(landed), outcome, reason, List.of(), List.of());
        return done(outcome, reason, Optional.of(landed));
    }

    Stride<PromoteOutcome> retreat(Stop stop) {
        Optional<Landed> landed = landings.committed();
        if (landed.isPresent())
            return finish(stop.kind().outcome(), stop.reason() + "; the commit stands", landed.get());
        lane.leave(progress);
        return new Stride.Stopped<>("nothing was committed");
    }

    private Stride<PromoteOutcome> refused(String why) {
        lane.leave(progress);
        return done(OutcomeKind.FAILED, why, Optional.empty());
    }

    private static Stride<PromoteOutcome> again(String phrase) {
        return new Stride.Running<>(Duration.ZERO, phrase);
    }

    private Draft draft() {
        return progress.recall(DRAFT, Draft.class).orElse(plan.draft());
    }

    private Committed committed() {
        return new Committed(
                request.release(),
                request.requester(),
                draft().hash(),
                draft().moves(),
                List.of(),
                List.of(),
                plan.replaces().map(Stand::promotion),
                false,
                List.of());
    }

    private Closing closing() {
        return new Closing(landings, lane, means.images(), writing(Optional.empty()));
    }

    private Writing writing(Optional<Lease> fence) {
        Actor author = request.requester();
        return new Writing(
                landings.id(), request.place().name(), request.application(), request.branch(), author, fence);
    }

    private Stride<PromoteOutcome> done(OutcomeKind kind, String reason, Optional<Landed> landed) {
        return new Stride.Done<>(new PromoteOutcome(
                kind,
                reason,
                landings.id(),
                landed.map(Landed::commit),
                landed.isPresent() && !draft().stands(),
                draft(),
                List.of(),
                List.of(),
                request.dryRun(),
                Duration.between(progress.startedAt(), progress.now())));
    }
}
