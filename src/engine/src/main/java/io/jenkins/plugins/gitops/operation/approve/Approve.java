package io.jenkins.plugins.gitops.operation.approve;

import io.jenkins.plugins.gitops.model.Approval;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.Repositories;
import io.jenkins.plugins.gitops.promotion.Approved;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Enters an approval; the change is named after the operation, so that it stands once however often it is landed. */
public final class Approve implements Operation<ApproveRequest, ApprovePlan, ApproveOutcome> {
    private final Repositories repositories;

    public Approve(Repositories repositories) {
        this.repositories = repositories;
    }

    @Override
    public String kind() {
        return "approve";
    }

    @Override
    public Class<ApproveRequest> requestType() {
        return ApproveRequest.class;
    }

    @Override
    public Class<ApprovePlan> planType() {
        return ApprovePlan.class;
    }

    @Override
    public Class<ApproveOutcome> outcomeType() {
        return ApproveOutcome.class;
    }

    @Override
    public Duration deadline(ApproveRequest request) {
        return Duration.ofMinutes(10);
    }

    @Override
    public ApprovePlan plan(ApproveRequest request) {
        return new ApprovePlan(request);
    }

    @Override
    public Stride<ApproveOutcome> advance(ApprovePlan plan, Progress progress) {
        ApproveRequest asked = plan.request();
        Instant given = progress.startedAt();
        Instant expires = given.plus(asked.expiry());
        Approved body = new Approved(
                new Approval(asked.approver(), new EnvironmentName(asked.environment()), asked.plan(), given, expires),
                asked.groups(),
                asked.application(),
                asked.digests());
        repositories
                .open(asked.repository())
                .land(new Change(
                        new PromotionId(progress.id().value()),
                        asked.branch(),
                        asked.approver(),
                        "approve: " + asked.application() + " in " + asked.environment(),
                        Map.of(),
                        List.of(),
                        List.of(),
                        List.of(body.entry()),
                        List.of(),
                        false));
        return new Stride.Done<>(new ApproveOutcome(
                OutcomeKind.SUCCEEDED,
                asked.approver().name() + " approved until " + expires,
                asked.approver().name(),
                asked.plan().value(),
                expires));
    }
}
