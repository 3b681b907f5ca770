package io.jenkins.plugins.gitops.operation.rollback;

import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.gate.Round;
import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stop;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.promotion.Arrival;
import io.jenkins.plugins.gitops.promotion.Brakes;
import io.jenkins.plugins.gitops.promotion.Closing;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Landed;
import io.jenkins.plugins.gitops.promotion.Landings;
import io.jenkins.plugins.gitops.promotion.Lane;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import io.jenkins.plugins.gitops.promotion.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a rollback: what is known of it decides what its next stride is. */
final class WayOfReturn {
    private static final String DRAFT = "draft";
    private static final Duration GATES = Duration.ofMinutes(5);

    private final RollbackPlan plan;
    private final RollbackRequest request;
    private final Release release;
    private final Progress progress;
    private final Means means;
    private final GateRegistry gates;
    private final Landings landings;
    private final Lane lane;

    WayOfReturn(RollbackPlan plan, Progress progress, Means means, GateRegistry gates) {
        this.plan = plan;
        this.request = plan.request();
        this.release = plan.to().release();
        this.progress = progress;
        this.means = means;
        this.gates = gates;
        GitOpsRepository repository = means.repository(request.place());
        this.landings = new Landings(repository, progress);
        this.lane = new Lane(request.place(), request.application(), repository.leases());
    }

    Stride<RollbackOutcome> advance() {
        if (request.dryRun()) return done(OutcomeKind.SUCCEEDED, "this is the plan", Optional.empty());
        Optional<Landed> landed = landings.committed();
        return landed.isPresent() ? after(landed.get()) : commit();
    }

    /** Its turn is now: whoever has the lane has been told to stop, and comparing old values keeps him out if he does not. */
    private Stride<RollbackOutcome> commit() {
        Optional<Lease> lease = lane.enter(progress);
        try {
            landings.commit(at -> writing(lease)
                    .commit(
                            means.placement(request.place(), request.application(), release),
                            draft(),
                            committed(),
                            at,
                            brakes(at)));
        } catch (Failure failure) {
            if (failure.kind() != FailureKind.CONFLICT) throw failure;
            progress.remember(
                    DRAFT,
                    means.draft(
                            request.place(),
                            request.application(),
                            release,
                            means.head(request.place(), request.branch())));
        }
        return new Stride.Running<>(Duration.ZERO, "has put back '" + release.name() + "'");
    }

    private List<LedgerEntry> brakes(Instant at) {
        String id = landings.id().value();
        String environment = request.place().name();
        List<LedgerEntry> entries = new ArrayList<>();
        Held held = new Held(
                "rolled back by '" + id + "': " + request.reason(), request.requester(), Optional.of(landings.id()));
        entries.add(Brakes.held(id, environment, request.application(), at, held));
        for (Artifact left : plan.from().release().artifacts()) {
            if (release.artifacts().contains(left)) continue;
            Quarantined body = new Quarantined(
                    left.digest(),
                    "left behind by the rollback '" + id + "': " + request.reason(),
                    request.requester(),
                    Optional.of(landings.id()));
            entries.add(Brakes.quarantined(id, environment, request.application(), at, body));
        }
        return entries;
    }

    private Stride<RollbackOutcome> after(Landed landed) {
        Arrival.State state =
                means.arrival(request.place(), request.application(), release).look(progress, landed);
        if (state instanceof Arrival.State.NotYet notYet)
            return notYet.pending().stride();
        Verdict verdict = ((Arrival.State.Decided) state).verdict();
        if (!verdict.advances()) return finish(outcome(verdict), verdict.reason(), List.of(), landed);
        Optional<Round.Result> answered = new Round(
                        gates, progress, "after", request.place(), request.application(), release)
                .ask(
                        request.place().rules().after(),
                        means.repository(request.place()).ledger());
        if (answered.isEmpty())
            return new Stride.Running<>(
                    Duration.ofSeconds(1),
                    "asks the gates after it",
                    new Wait("the answers of all gates after it", "the gates", GATES));
        Verdict all = answered.get().verdict();
        if (all.advances()) closing().tag(release, landed);
        String reason = all.advances() ? verdict.reason() : all.reason();
        return finish(outcome(all), reason, answered.get().verdicts(), landed);
    }

    private static OutcomeKind outcome(Verdict verdict) {
        return switch (verdict.kind()) {
            case PASS -> OutcomeKind.SUCCEEDED;
            case FAIL -> OutcomeKind.FAILED;
            case INCONCLUSIVE -> OutcomeKind.ERRORED;
        };
    }

    private Stride<RollbackOutcome> finish(
            OutcomeKind outcome, String reason, List<GateVerdict> verdicts, Landed landed) {
        closing().finish(progress, release, landed, outcome, reason, verdicts, List.of());
        return done(outcome, reason, Optional.of(landed));
    }

    Stride<RollbackOutcome> retreat(Stop stop) {
        Optional<Landed> landed = landings.committed();
        if (landed.isPresent())
            return finish(stop.kind().outcome(), stop.reason() + "; the commit stands", List.of(), landed.get());
        lane.leave(progress);
        return new Stride.Stopped<>("nothing was put back");
    }

    private Draft draft() {
        return progress.recall(DRAFT, Draft.class).orElse(plan.draft());
    }

    private Committed committed() {
        return new Committed(
                release,
                request.requester(),
                draft().hash(),
                draft().moves(),
                List.of(),
                List.of(),
                Optional.of(plan.from().promotion()),
                true,
                List.of("a rollback asks no gates before it, no freezes, no soak time and no approvals"));
    }

    private Closing closing() {
        return new Closing(landings, lane, means.images(), writing(Optional.empty()));
    }

    private Writing writing(Optional<Lease> fence) {
        return new Writing(
                landings.id(),
                request.place().name(),
                request.application(),
                request.branch(),
                request.requester(),
                fence);
    }

    private Stride<RollbackOutcome> done(OutcomeKind kind, String reason, Optional<Landed> landed) {
        return new Stride.Done<>(new RollbackOutcome(
                kind,
                reason,
                landings.id(),
                release,
                plan.from().promotion(),
                landed.map(Landed::commit),
                draft(),
                request.dryRun(),
                Duration.between(progress.startedAt(), progress.now())));
    }
}
