package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.gate.Round;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.promotion.Reaction;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.promotion.Arrival;
import io.jenkins.plugins.gitops.promotion.Brakes;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Landed;
import io.jenkins.plugins.gitops.promotion.Landings;
import io.jenkins.plugins.gitops.promotion.Means;
import io.jenkins.plugins.gitops.promotion.Pending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What follows a commit: the agent brings it, the gates after it are asked, and what became of it is decided. */
final class Aftermath {
    private static final Duration GATES = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final PromoteRequest request;
    private final Progress progress;
    private final Means means;
    private final GateRegistry gates;

    Aftermath(PromoteRequest request, Progress progress, Means means, GateRegistry gates) {
        this.request = request;
        this.progress = progress;
        this.means = means;
        this.gates = gates;
    }

    /** Not yet, or how it ended. */
    sealed interface Answer {
        /** Come back. */
        record NotYet(Pending pending) implements Answer {}

        /** The end, and whether it calls for a reaction: what somebody else has replaced calls for none. */
        record Ended(OutcomeKind kind, String reason, List<GateVerdict> gates, boolean react) implements Answer {
            /** The same end, and that it was stopped before all that follows from it was done. */
            Ended but(String stopped) {
                return new Ended(kind, reason + "; " + stopped, gates, react);
            }
        }
    }

    Answer look(Landed landed) {
        Arrival.State state = means.arrival(request.place(), request.application(), request.release())
                .look(progress, landed);
        if (state instanceof Arrival.State.NotYet notYet)
            return replaced(landed).orElseGet(() -> new Answer.NotYet(notYet.pending()));
        Verdict arrived = ((Arrival.State.Decided) state).verdict();
        if (!arrived.advances()) return ended(arrived, List.of());
        Optional<Round.Result> answered = new Round(
                        gates, progress, "after", request.place(), request.application(), request.release())
                .ask(
                        request.place().rules().after(),
                        means.repository(request.place()).ledger());
        if (answered.isEmpty())
            return new Answer.NotYet(new Pending(
                    Duration.ofSeconds(1),
                    "asks the gates after it",
                    new Wait("the answers of all gates after it", "the gates", GATES)));
        Verdict all = answered.get().verdict();
        return all.advances()
                ? ended(arrived, answered.get().verdicts())
                : ended(all, answered.get().verdicts());
    }

    private static Answer ended(Verdict verdict, List<GateVerdict> gates) {
        return switch (verdict.kind()) {
            case PASS -> new Answer.Ended(OutcomeKind.SUCCEEDED, verdict.reason(), gates, false);
            case FAIL -> new Answer.Ended(OutcomeKind.FAILED, verdict.reason(), gates, true);
            case INCONCLUSIVE -> new Answer.Ended(OutcomeKind.ERRORED, verdict.reason(), gates, true);
        };
    }

    /** Whoever's values do not stand any more waits in vain. */
    private Optional<Answer> replaced(Landed landed) {
        Instant last = progress.recall("looked", Instant.class).orElse(landed.at());
        if (progress.now().isBefore(last.plus(LOOK))) return Optional.empty();
        progress.note("looked", progress.now());
        CommitId head = means.head(request.place(), request.branch());
        if (means.stands(request.place(), request.application(), request.release(), head)) return Optional.empty();
        String reason = "its values do not stand any more in " + head.brief() + "; look at what was committed since";
        return Optional.of(new Answer.Ended(OutcomeKind.ABORTED, reason, List.of(), false));
    }

    /** Whether the end calls for a rollback, and there is something to go back to. */
    boolean rollsBack(Answer.Ended ended, PromotePlan plan) {
        return ended.react()
                && ended.kind() == OutcomeKind.FAILED
                && request.place().rules().onFailure() == Reaction.ROLLBACK
                && plan.replaces().isPresent()
                && !plan.draft().stands();
    }

    /** The hold that is written with an end that calls for one: what could not be found out is held, not rolled back. */
    List<LedgerEntry> brakes(Answer.Ended ended, PromotePlan plan, Landings landings) {
        boolean holds =
                ended.react() && request.place().rules().onFailure() != Reaction.NOTHING && !rollsBack(ended, plan);
        if (!holds) return List.of();
        Held body = new Held(ended.reason(), Actor.suite("promote"), Optional.of(landings.id()));
        return List.of(Brakes.held(
                landings.id().value(), request.place().name(), request.application(), progress.now(), body));
    }
}
