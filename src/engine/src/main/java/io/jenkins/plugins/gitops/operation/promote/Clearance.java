package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.gate.ApprovalQuestion;
import io.jenkins.plugins.gitops.gate.Approvals;
import io.jenkins.plugins.gitops.gate.Consent;
import io.jenkins.plugins.gitops.gate.GateRegistry;
import io.jenkins.plugins.gitops.gate.Round;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.promotion.BrokeGlass;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.GateVerdict;
import io.jenkins.plugins.gitops.promotion.Pending;
import io.jenkins.plugins.gitops.promotion.Stops;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a plan may be landed: nothing stops it, every gate lets it through, and those who have to have approved it. */
final class Clearance {
    private static final Duration GATES = Duration.ofMinutes(5);
    private static final Duration PEOPLE = Duration.ofSeconds(30);
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final PromotePlan plan;
    private final PromoteRequest request;
    private final Draft draft;
    private final Progress progress;
    private final Ledger ledger;
    private final Round gates;

    Clearance(PromotePlan plan, Draft draft, Progress progress, Ledger ledger, GateRegistry gates) {
        this.plan = plan;
        this.request = plan.request();
        this.draft = draft;
        this.progress = progress;
        this.ledger = ledger;
        this.gates = new Round(gates, progress, "before", request.place(), request.application(), request.release());
    }

    /** May go on, not yet, or not at all. */
    sealed interface Answer {
        /** With what spoke for it. */
        record Cleared(List<GateVerdict> gates, List<String> approvedBy, List<String> setAside) implements Answer {}

        /** Waits: for answers that are on their way, or for time and people, which others should see. */
        record NotYet(Pending pending, Instant until, boolean seen) implements Answer {}

        /** The world said no, or nobody could tell. */
        record Refused(OutcomeKind kind, String reason, List<GateVerdict> gates) implements Answer {}
    }

    Answer ask() {
        boolean glass = request.breakGlass().isPresent();
        List<String> quarantined = Stops.quarantines(ledger, request.release());
        if (!quarantined.isEmpty()) return no(OutcomeKind.FAILED, String.join("; ", quarantined), List.of());
        List<String> against = new ArrayList<>();
        Stops.hold(ledger, request.place().name(), request.application())
                .ifPresent(held -> against.add("'" + request.place().name() + "' is held by "
                        + held.by().name() + ": " + held.reason()));
        if (request.place().rules().requireWayBack() && !plan.wayBack().ready())
            against.add(
                    "there is no way back: " + String.join("; ", plan.wayBack().missing()));
        if (!against.isEmpty() && !glass) return no(OutcomeKind.FAILED, String.join("; ", against), List.of());
        Optional<Round.Result> answered = gates.ask(rules(), ledger);
        if (answered.isEmpty()) return asking();
        Round.Result round = answered.get();
        Verdict verdict = round.verdict();
        if (!verdict.advances() && !glass) return stopped(round, verdict);
        if (!verdict.advances()) against.add(verdict.reason());
        Consent consent = consent(glass);
        if (!consent.given()) return people(consent);
        if (progress.now().isAfter(round.at().plus(FRESH))) {
            // people took their time: what was true then need not be true now
            gates.again();
            return asking();
        }
        if (glass && !request.place().rules().approval().isBlank())
            against.add("the approval " + request.place().rules().approval());
        return new Answer.Cleared(round.verdicts(), glass ? List.of() : consent.by(), against);
    }

    /** The configured gates; where environments come before this one, the release has to have stood there. */
    private List<GateRule> rules() {
        List<GateRule> rules = new ArrayList<>(request.place().rules().before());
        boolean asked = rules.stream().anyMatch(rule -> rule.kind().equals("verifiedBefore"));
        if (!request.place().after().isEmpty() && !asked)
            rules.add(0, new GateRule("verifiedBefore", java.util.Map.of()));
        return rules;
    }

    private Answer stopped(Round.Result round, Verdict verdict) {
        Optional<Instant> again = round.again();
        if (again.isEmpty())
            return no(
                    verdict.kind() == Verdict.Kind.FAIL ? OutcomeKind.FAILED : OutcomeKind.ERRORED,
                    verdict.reason(),
                    round.verdicts());
        if (progress.now().isBefore(again.get()))
            return new Answer.NotYet(
                    new Pending(
                            Duration.between(progress.now(), again.get()),
                            verdict.reason(),
                            new Wait("gates that time opens", "the environment's rules", request.patience())),
                    again.get(),
                    true);
        gates.again();
        return asking();
    }

    private Answer asking() {
        // an answer wakes it
        return new Answer.NotYet(
                new Pending(
                        Duration.ofSeconds(20),
                        "asks the gates",
                        new Wait("the answers of all gates", "the gates", GATES)),
                progress.now(),
                false);
    }

    private Answer people(Consent consent) {
        return new Answer.NotYet(
                new Pending(
                        PEOPLE,
                        consent.sentence() + " for plan " + draft.hash().value(),
                        new Wait(
                                "approval of plan " + draft.hash().value(),
                                request.place().rules().approval(),
                                request.patience())),
                progress.deadline(),
                true);
    }

    private Consent consent(boolean glass) {
        List<Approved> given = ledger.of(Entries.planSubject(draft.hash())).stream()
                .filter(line -> Entries.is(line, Entries.APPROVED))
                .map(line -> Entries.body(line, Approved.class))
                .toList();
        Optional<Set<String>> authors =
                request.authors().isEmpty() ? Optional.empty() : Optional.of(new LinkedHashSet<>(request.authors()));
        Optional<BrokeGlass> broke = glass
                ? Optional.of(
                        new BrokeGlass(request.requester(), request.breakGlass().orElse(""), draft.hash(), List.of()))
                : Optional.empty();
        return Approvals.parse(request.place().rules().approval())
                .judge(new ApprovalQuestion(
                        new EnvironmentName(request.place().name()),
                        request.application(),
                        request.release().artifacts().stream()
                                .map(artifact -> artifact.digest())
                                .toList(),
                        draft.hash(),
                        authors,
                        request.requester().name(),
                        progress.now(),
                        given,
                        broke));
    }

    private static Answer no(OutcomeKind kind, String reason, List<GateVerdict> verdicts) {
        return new Answer.Refused(kind, reason, verdicts);
    }
}
