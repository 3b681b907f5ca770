package io.jenkins.plugins.gitops.delivery.approval;

import io.jenkins.plugins.gitops.core.operation.Shown;
import io.jenkins.plugins.gitops.gate.Round;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Account;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.promote.PromoteOutcome;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One promotion of a run as its page shows it. */
public final class PromotionView {
    private static final Pattern PLAN = Pattern.compile("plan ([0-9a-f]{64})");
    private static final Pattern ROUND = Pattern.compile("before\\.[0-9]{1,9}\\.result");

    private final Account account;
    private final Optional<OperationStatus> live;
    private final PromoteRequest request;
    private final Optional<PromoteOutcome> outcome;

    PromotionView(Account account, Optional<OperationStatus> live) {
        this.account = account;
        this.live = account.ending().isPresent() ? Optional.empty() : live;
        this.request = Codec.decode(PromoteRequest.class, account.request());
        this.outcome = account.ending()
                .flatMap(ending -> ending.outcome())
                .map(json -> Codec.decode(PromoteOutcome.class, json));
    }

    PromoteRequest request() {
        return request;
    }

    public String getId() {
        return account.id().value();
    }

    public String getTitle() {
        return request.application() + " " + request.release().name() + " to "
                + request.place().name();
    }

    public List<String> getImages() {
        return request.release().artifacts().stream()
                .map(artifact -> artifact.reference())
                .toList();
    }

    public String getState() {
        return account.ending()
                .map(ending -> ending.kind().name())
                .or(() -> live.map(status -> status.state().name()))
                .orElse("INTERRUPTED");
    }

    public String getPhrase() {
        return account.ending()
                .map(ending -> ending.reason())
                .or(() -> live.map(OperationStatus::phrase))
                .orElse("goes on when its run is resumed");
    }

    public String getBegan() {
        return Shown.time(account.startedAt());
    }

    public String getWaitsOn() {
        return live.map(OperationStatus::waitsOn).orElse("");
    }

    public String getApproval() {
        return request.place().rules().approval();
    }

    public boolean isLive() {
        return live.isPresent();
    }

    /** Whether it waits for people now. */
    public boolean isAwaitingApproval() {
        return isLive() && !getApproval().isBlank() && awaited().isPresent();
    }

    /** The plan that is waited for, else the first one that was made. */
    public String getPlan() {
        return awaited().or(() -> draft().map(draft -> draft.hash().value())).orElse("");
    }

    private Optional<String> awaited() {
        Matcher told = PLAN.matcher(live.map(OperationStatus::phrase).orElse(""));
        return told.find() ? Optional.of(told.group(1)) : Optional.empty();
    }

    /** The plan that somebody saw, where it is still the one that waits (I24). */
    PlanHash seen(String plan) {
        if (!isAwaitingApproval() || !getPlan().equals(plan))
            throw new Refusal(
                    "approve the plan " + Refusal.quoted(plan),
                    isAwaitingApproval() ? "it is not the one that waits" : "the promotion waits for nobody's approval",
                    "look at its page again");
        return new PlanHash(plan);
    }

    public String getDiff() {
        return draft().map(Draft::diff).orElse("");
    }

    private Optional<Draft> draft() {
        // a plan that moved is kept beside the first one: what is shown is what is asked for (I24)
        return outcome.map(PromoteOutcome::draft)
                .or(() -> account.facts().get("draft").map(json -> Codec.decode(Draft.class, json)))
                .or(() -> account.plan()
                        .filter(Json.Obj.class::isInstance)
                        .map(Json.Obj.class::cast)
                        .flatMap(plan -> plan.get("draft"))
                        .map(json -> Codec.decode(Draft.class, json)));
    }

    private static int generation(String fact) {
        return Integer.parseInt(fact.split("\\.", -1)[1]);
    }

    /** What the gates said, in the newest round where it is still under way. */
    public List<GateVerdict> getGates() {
        return outcome.map(PromoteOutcome::gates)
                .or(() -> account.facts().fields().entrySet().stream()
                        .filter(fact -> ROUND.matcher(fact.getKey()).matches())
                        .max(Comparator.comparingInt(fact -> generation(fact.getKey())))
                        .map(fact -> Codec.decode(Round.Result.class, fact.getValue())
                                .verdicts()))
                .orElse(List.of());
    }

    public String getApprovedBy() {
        return outcome.map(done -> String.join(", ", done.approvedBy())).orElse("");
    }
}
