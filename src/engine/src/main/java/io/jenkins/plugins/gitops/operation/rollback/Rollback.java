package io.jenkins.plugins.gitops.operation.rollback;

import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stop;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Lane;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.promotion.Stand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts back the release that stood in an environment before. */
public final class Rollback implements Operation<RollbackRequest, RollbackPlan, RollbackOutcome> {
    private static final Duration WORK = Duration.ofMinutes(30);

    private final Means means;
    private final GateRegistry gates;

    /** For places whose rules ask no gates after a commit; where they do, nothing counts as healthy. */
    public Rollback(Means means) {
        this(means, new GateRegistry(List.of()));
    }

    public Rollback(Means means, GateRegistry gates) {
        this.means = means;
        this.gates = gates;
    }

    @Override
    public String kind() {
        return "rollback";
    }

    @Override
    public Class<RollbackRequest> requestType() {
        return RollbackRequest.class;
    }

    @Override
    public Class<RollbackPlan> planType() {
        return RollbackPlan.class;
    }

    @Override
    public Class<RollbackOutcome> outcomeType() {
        return RollbackOutcome.class;
    }

    @Override
    public Duration deadline(RollbackRequest request) {
        return request.place().rules().agent().deadline().plus(WORK);
    }

    @Override
    public Optional<String> lane(RollbackRequest request) {
        return request.dryRun() ? Optional.empty() : Optional.of(Lane.name(request.place(), request.application()));
    }

    @Override
    public boolean preempts() {
        return true;
    }

    @Override
    public RollbackPlan plan(RollbackRequest request) {
        Choice choice = Choice.of(request, means);
        CommitId base = means.head(request.place(), request.branch());
        Draft draft =
                means.draft(request.place(), request.application(), choice.to().release(), base);
        return new RollbackPlan(request, base, choice.from(), choice.to(), draft, steps(request, choice, draft));
    }

    private static List<String> steps(RollbackRequest request, Choice choice, Draft draft) {
        Stand to = choice.to();
        return List.of(
                "stop what is under way in '" + Lane.name(request.place(), request.application()) + "'",
                "put back '" + to.release().name() + "' of promotion '"
                        + to.promotion().value() + "' with " + draft.moves().size() + " changed values",
                "hold '" + request.place().name() + "' for '" + request.application() + "'",
                "quarantine what '" + choice.from().release().name() + "' has and '"
                        + to.release().name() + "' has not",
                "wait for the agent, then let tags follow");
    }

    @Override
    public Stride<RollbackOutcome> advance(RollbackPlan plan, Progress progress) {
        return new WayOfReturn(plan, progress, means, gates).advance();
    }

    @Override
    public Stride<RollbackOutcome> retreat(RollbackPlan plan, Progress progress, Stop stop) {
        return new WayOfReturn(plan, progress, means, gates).retreat(stop);
    }
}
