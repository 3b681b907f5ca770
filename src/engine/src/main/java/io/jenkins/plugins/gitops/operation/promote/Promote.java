package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stop;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Lane;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.promotion.Standing;
import io.jenkins.plugins.gitops.promotion.WayBack;
import io.jenkins.plugins.gitops.promotion.WaysBack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes one environment's desired state one release. */
public final class Promote implements Operation<PromoteRequest, PromotePlan, PromoteOutcome> {
    /** For reading, landing and tagging. */
    private static final Duration WORK = Duration.ofMinutes(30);

    private final Means means;
    private final GateRegistry gates;

    /** For places whose rules ask no gates; where they do, nothing gets through. */
    public Promote(Means means) {
        this(means, new GateRegistry(List.of()));
    }

    public Promote(Means means, GateRegistry gates) {
        this.means = means;
        this.gates = gates;
    }

    @Override
    public String kind() {
        return "promote";
    }

    @Override
    public Class<PromoteRequest> requestType() {
        return PromoteRequest.class;
    }

    @Override
    public Class<PromotePlan> planType() {
        return PromotePlan.class;
    }

    @Override
    public Class<PromoteOutcome> outcomeType() {
        return PromoteOutcome.class;
    }

    @Override
    public Duration deadline(PromoteRequest request) {
        return request.patience()
                .plus(request.place().rules().agent().deadline())
                .plus(WORK);
    }

    @Override
    public Optional<String> lane(PromoteRequest request) {
        return request.dryRun() ? Optional.empty() : Optional.of(Lane.name(request.place(), request.application()));
    }

    @Override
    public PromotePlan plan(PromoteRequest request) {
        // a way in that is not connected is told before anything is asked
        request.place().rules().pullRequest().ifPresent(rule -> means.forge(request.place(), rule));
        Ledger ledger = means.repository(request.place()).ledger();
        CommitId base = means.head(request.place(), request.branch());
        Draft draft = means.draft(request.place(), request.application(), request.release(), base);
        Optional<Stand> current = Standing.now(ledger, request.place().name(), request.application())
                .current();
        WayBack wayBack = WaysBack.to(
                current,
                ledger,
                means.images(),
                stand -> means.draft(request.place(), request.application(), stand.release(), base));
        return new PromotePlan(request, base, draft, current, wayBack, Steps.of(request, draft));
    }

    @Override
    public Stride<PromoteOutcome> advance(PromotePlan plan, Progress progress) {
        return new Promotion(plan, progress, means, gates).advance();
    }

    @Override
    public Stride<PromoteOutcome> retreat(PromotePlan plan, Progress progress, Stop stop) {
        return new Promotion(plan, progress, means, gates).retreat(stop);
    }
}
