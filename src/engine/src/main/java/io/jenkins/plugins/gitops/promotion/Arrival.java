package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Waits for the GitOps agent to have made the cluster follow a commit, without holding a thread. */
public final class Arrival {
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final String LAST = "arrival";

    private final GitOpsAgent agent;
    private final Images images;
    private final AgentQuestion question;
    private final Release release;
    private final Predicate<CommitId> keepsValues;

    /** Waits for the release; {@code keepsValues} says whether its values stand in another commit. */
    public Arrival(
            GitOpsAgent agent,
            Images images,
            AgentQuestion question,
            Release release,
            Predicate<CommitId> keepsValues) {
        this.agent = agent;
        this.images = images;
        this.question = question;
        this.release = release;
        this.keepsValues = keepsValues;
    }

    /** Not yet, or how it ended: PASS, FAIL at the deadline or for good, INCONCLUSIVE where nobody could tell. */
    public sealed interface State {
        /** Come back. */
        record NotYet(Pending pending) implements State {}

        /** The end of it. */
        record Decided(Verdict verdict) implements State {}
    }

    /** Looks once, if it is time to. */
    public State look(Progress progress, Landed landed) {
        if (question.rule().kind() == AgentRule.Kind.NONE)
            return new State.Decided(Verdict.pass("landed as " + landed.commit().brief() + "; no agent is waited for"));
        Instant deadline = landed.at().plus(question.rule().deadline());
        Verdict last;
        try {
            Optional<Verdict> answered = answered(progress, landed);
            if (answered.isEmpty()) return notYet(progress, standing(progress), deadline, ANSWER);
            last = answered.get();
        } catch (Failure unknown) {
            // what was not learned is not held against the release, and not for it
            last = Verdict.inconclusive(unknown.reason());
        }
        progress.note(LAST, last);
        if (last.advances() || last.kind() == Verdict.Kind.FAIL) return new State.Decided(last);
        return progress.now().isBefore(deadline)
                ? notYet(progress, last.reason(), deadline, EVERY)
                : new State.Decided(late(last, progress));
    }

    /** What is told while an answer is on its way: what was learned last, so that a log is not filled in turns. */
    private static String standing(Progress progress) {
        return progress.recall(LAST, Verdict.class).map(Verdict::reason).orElse("asks the agent");
    }

    private Optional<Verdict> answered(Progress progress, Landed landed) {
        if (question.rule().requestSync()
                && progress.recall("sync", Boolean.class).isEmpty()) {
            Optional<Boolean> asked =
                    progress.ask("sync", Boolean.class, () -> agent.requestSync(question, landed.commit()));
            if (asked.isEmpty()) return Optional.empty();
            progress.remember("sync", true);
        }
        Optional<AgentReport> report = progress.ask("look", AgentReport.class, () -> agent.look(question));
        return report.map(found -> judged(found, progress, landed));
    }

    /** FAIL is for good, INCONCLUSIVE may still become better. */
    private Verdict judged(AgentReport report, Progress progress, Landed landed) {
        progress.note("seen", true);
        Delivered.Answer answer = new Delivered(
                        landed.commit(), keepsValues, expected(progress), landed.at(), Delivered.PATIENCE)
                .judge(report);
        if (answer.refresh()) refresh(progress);
        return switch (answer.state()) {
            case HEALTHY -> Verdict.pass(answer.reason());
            case BROKEN -> Verdict.fail(answer.reason());
            case NOT_YET -> Verdict.inconclusive(answer.reason());
        };
    }

    /** Asked along with the next look; that nobody waits for its answer is no loss. */
    private void refresh(Progress progress) {
        progress.ask("refresh", Boolean.class, () -> agent.refresh(question).thenApply(done -> true))
                .ifPresent(done -> progress.note("refreshed", progress.now()));
    }

    private List<Delivered.Expected> expected(Progress progress) {
        Optional<Wanted> known = progress.recall("wanted", Wanted.class);
        if (known.isPresent()) return known.get().images();
        Wanted wanted = new Wanted(release.artifacts().stream()
                .map(artifact -> new Delivered.Expected(artifact.name(), images.accepted(artifact)))
                .toList());
        progress.note("wanted", wanted);
        return wanted.images();
    }

    record Wanted(List<Delivered.Expected> images) {}

    /** Somebody answered all the time and it did not become healthy: that is a no. Nobody answered: that is none. */
    private Verdict late(Verdict last, Progress progress) {
        boolean seen = progress.recall("seen", Boolean.class).isPresent();
        String message = Refusal.message(
                "see " + question.rule().name() + " healthy",
                "after " + question.rule().deadline() + " " + last.reason(),
                "look at the agent and the pods, or give it more time");
        return seen ? Verdict.fail(message) : Verdict.inconclusive(message);
    }

    private State notYet(Progress progress, String reason, Instant deadline, Duration pause) {
        Duration left = Duration.between(progress.now(), deadline);
        boolean sooner = !left.isNegative() && left.compareTo(pause) < 0;
        Wait wait = new Wait(
                question.rule().name() + " to be healthy",
                question.rule().kind() + " '" + question.rule().name() + "'",
                question.rule().deadline().plus(GRACE));
        return new State.NotYet(new Pending(sooner ? left : pause, reason, wait));
    }
}
