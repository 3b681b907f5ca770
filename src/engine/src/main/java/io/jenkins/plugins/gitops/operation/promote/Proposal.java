package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.promotion.PullRequestRule;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.Landing;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.port.PullRequest;
import io.jenkins.plugins.gitops.port.PullRequestDraft;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Landings;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.promotion.Pending;
import io.jenkins.plugins.gitops.promotion.Proposed;
import io.jenkins.plugins.gitops.promotion.Writing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A promotion's way in by pull request: a branch of its own with its commit, the request at the forge, and what becomes
 * of it. Only that commit is merged. A plan that moves is proposed anew, on another branch.
 */
final class Proposal {
    private static final Duration EVERY = Duration.ofSeconds(15);
    /** A forge has no checks at first, whether there will be some or none. */
    private static final Duration CHECKS_APPEAR = Duration.ofMinutes(2);

    private static final String ROUND = "proposal.round";
    private static final String BEGUN = "proposal.begun.";
    private static final String OPEN = "proposal.open.";
    private static final String LEFT = "proposal.left.";
    private static final String MERGED = "proposal.merged";

    private final PromoteRequest request;
    private final PullRequestRule rule;
    private final Progress progress;
    private final Means means;
    private final Landings landings;
    private final Writing writing;

    Proposal(
            PromoteRequest request,
            PullRequestRule rule,
            Progress progress,
            Means means,
            Landings landings,
            Writing writing) {
        this.request = request;
        this.rule = rule;
        this.progress = progress;
        this.means = means;
        this.landings = landings;
        this.writing = writing;
    }

    /** What is proposed: kept before anything is written, so that a restart proposes the very same. */
    record Begun(Instant at, Draft draft, Committed body, String branch) {}

    /** The pull request as it was opened. */
    record Opened(String number, String page, CommitId commit, Instant at) {}

    /** What becomes of it. */
    sealed interface State {
        /** Whether the next step is the promotion's. */
        default boolean ours() {
            return this instanceof None || this instanceof Ready;
        }

        /** Nothing is open for the plan as it is. */
        record None() implements State {}

        /** It is open, and nothing can be done now. */
        record Waits(Pending pending) implements State {}

        /** Its checks are green, and merging it is left to us. */
        record Ready() implements State {}

        /** Its commit is in. */
        record Merged(Draft draft, Committed body) implements State {}

        /** What it was opened for is not what would be landed now. */
        record Moved(String why) implements State {}

        /** Somebody said no, or did something else with it. */
        record Ended(OutcomeKind kind, String reason) implements State {}
    }

    private Forge forge() {
        return means.forge(request.place(), rule);
    }

    State look() {
        if (begun().isEmpty()) return new State.None();
        Optional<Opened> opened = opened();
        if (opened.isEmpty()) return open(begun().get());
        if (progress.recall(LEFT + round(), Boolean.class).isPresent()) return left(opened.get());
        PullRequest seen = forge().look(opened.get().number());
        return switch (seen.state()) {
            case MERGED -> merged(seen, opened.get());
            case CLOSED -> new State.Ended(OutcomeKind.ABORTED, name(opened.get()) + " was closed");
            case OPEN -> standing(seen, opened.get());
        };
    }

    /** Begins it for that plan. */
    State begin(Draft draft, Committed body) {
        String suffix = round() == 1 ? "" : "+" + round();
        Begun begun = new Begun(
                progress.now(), draft, body, "promotion/" + landings.id().value() + suffix);
        progress.remember(BEGUN + round(), begun);
        return open(begun);
    }

    /** Merges what was reviewed, and nothing else. */
    State merge() {
        Opened opened = opened().orElseThrow(() -> new IllegalStateException("Cannot merge: nothing is open"));
        Begun begun = begun().orElseThrow(() -> new IllegalStateException("Cannot merge: nothing was begun"));
        try {
            PullRequest seen = forge().merge(opened.number(), opened.commit(), writing.subject(begun.body()));
            return merged(seen, opened);
        } catch (Failure failure) {
            if (failure.kind() == FailureKind.UNREACHABLE || failure.kind() == FailureKind.OVERLOADED) throw failure;
            // the forge says not now; the next look tells whether it is for good
            return waits(opened, failure.reason());
        }
    }

    /** Closes what is open; what had been merged before stays merged, and that is the answer. */
    Optional<State.Merged> close(String why) {
        Optional<Opened> known = opened().or(this::pushed);
        if (known.isEmpty()) return Optional.empty();
        Opened opened = known.get();
        PullRequest seen = forge().close(opened.number(), why);
        return seen.state() == PullRequest.State.MERGED && merged(seen, opened) instanceof State.Merged merged
                ? Optional.of(merged)
                : Optional.empty();
    }

    private State open(Begun begun) {
        try {
            Landing landing = landings.land(
                    "propose-" + round(),
                    writing.propose(
                            means.placement(request.place(), request.application(), request.release()),
                            begun.draft(),
                            begun.body(),
                            begun.branch(),
                            writing.line(kind(), begun.at(), proposed(begun))));
            return waits(request(begun, landing.commit().orElseThrow()), "was opened");
        } catch (Failure failure) {
            if (failure.kind() != FailureKind.CONFLICT) throw failure;
            progress.remember(ROUND, round() + 1);
            return new State.Moved(failure.reason());
        }
    }

    /** The pull request of a branch that was pushed by a life before this one, which could not write that down. */
    private Optional<Opened> pushed() {
        return begun().flatMap(begun -> means.repository(request.place())
                .ledger()
                .find(landings.id().value(), kind())
                .flatMap(LedgerLine::commit)
                .map(commit -> request(begun, commit)));
    }

    private Opened request(Begun begun, CommitId commit) {
        PullRequest seen = forge().open(new PullRequestDraft(
                landings.id(),
                begun.branch(),
                request.branch(),
                writing.subject(begun.body()),
                "Plan " + begun.draft().hash().value() + ", asked for by "
                        + begun.body().requester().name() + ".\n\n```diff\n"
                        + begun.draft().diff() + "```",
                rule.labels(),
                rule.reviewers()));
        Opened opened = new Opened(seen.number(), seen.page().toString(), commit, begun.at());
        progress.remember(OPEN + round(), opened);
        return opened;
    }

    private State standing(PullRequest seen, Opened opened) {
        if (!seen.head().equals(opened.commit()))
            return new State.Ended(
                    OutcomeKind.FAILED,
                    name(opened) + " holds commit " + seen.head().brief() + " now, proposed was "
                            + opened.commit().brief() + "; promote again, and let nobody push to its branch");
        Draft now = means.draft(
                request.place(),
                request.application(),
                request.release(),
                means.head(request.place(), request.branch()));
        if (!begun().map(begun -> begun.draft().hash().equals(now.hash())).orElse(false)) {
            progress.remember(LEFT + round(), true);
            return left(opened);
        }
        return switch (seen.checks()) {
            case RED, PENDING -> waits(opened, "its checks are " + seen.checks());
            case GREEN -> rule.autoMerge() ? new State.Ready() : waits(opened, "waits for somebody to merge it");
            case NONE ->
                rule.autoMerge() && progress.now().isAfter(opened.at().plus(CHECKS_APPEAR))
                        ? new State.Ready()
                        : waits(opened, rule.autoMerge() ? "has no checks yet" : "waits for somebody to merge it");
        };
    }

    /** That it is left is written before it is closed: what we close is not what somebody else closed. */
    private State left(Opened opened) {
        PullRequest seen = forge().close(opened.number(), "The plan has moved; it is proposed anew.");
        if (seen.state() == PullRequest.State.MERGED) return merged(seen, opened);
        progress.remember(ROUND, round() + 1);
        return new State.Moved(name(opened) + " was for a plan that has moved");
    }

    private State merged(PullRequest seen, Opened opened) {
        if (!seen.head().equals(opened.commit()))
            return new State.Ended(
                    OutcomeKind.FAILED,
                    name(opened) + " was merged with commit " + seen.head().brief() + ", proposed was "
                            + opened.commit().brief() + "; find out who pushed, and roll back");
        progress.remember(MERGED, true);
        return merged().orElseThrow();
    }

    /** That it was merged, once that was seen. */
    Optional<State.Merged> merged() {
        return progress.recall(MERGED, Boolean.class)
                .flatMap(seen -> begun())
                .map(begun -> new State.Merged(begun.draft(), begun.body()));
    }

    private State waits(Opened opened, String why) {
        return new State.Waits(new Pending(
                EVERY,
                name(opened) + " " + why,
                new Wait(name(opened), rule.autoMerge() ? "its checks" : "who reviews it", request.patience())));
    }

    private static String name(Opened opened) {
        return "pull request " + opened.number() + " (" + opened.page() + ")";
    }

    private Proposed proposed(Begun begun) {
        return new Proposed(
                request.release(), request.requester(), begun.draft().hash(), begun.branch());
    }

    private String kind() {
        return round() == 1 ? Entries.PROPOSED : Entries.PROPOSED + "-" + Integer.toHexString(round());
    }

    private int round() {
        return progress.recall(ROUND, Integer.class).orElse(1);
    }

    private Optional<Begun> begun() {
        return progress.recall(BEGUN + round(), Begun.class);
    }

    private Optional<Opened> opened() {
        return progress.recall(OPEN + round(), Opened.class);
    }
}
