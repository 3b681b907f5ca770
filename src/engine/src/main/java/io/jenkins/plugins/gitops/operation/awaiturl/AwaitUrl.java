package io.jenkins.plugins.gitops.operation.awaiturl;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.HttpProbe;
import io.jenkins.plugins.gitops.port.ProbeReply;
import io.jenkins.plugins.gitops.port.ProbeRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Waits until a web address answers as expected. */
public final class AwaitUrl implements Operation<AwaitUrlRequest, AwaitUrlPlan, AwaitUrlOutcome> {
    private static final int MOST_BYTES = 64 * 1024;
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    /** What the driver's own deadline leaves for the last answer and for writing the end down. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final HttpProbe probe;

    public AwaitUrl(HttpProbe probe) {
        this.probe = probe;
    }

    @Override
    public String kind() {
        return "awaitUrl";
    }

    @Override
    public Class<AwaitUrlRequest> requestType() {
        return AwaitUrlRequest.class;
    }

    @Override
    public Class<AwaitUrlPlan> planType() {
        return AwaitUrlPlan.class;
    }

    @Override
    public Class<AwaitUrlOutcome> outcomeType() {
        return AwaitUrlOutcome.class;
    }

    @Override
    public Duration deadline(AwaitUrlRequest request) {
        return request.deadline().plus(GRACE);
    }

    @Override
    public AwaitUrlPlan plan(AwaitUrlRequest request) {
        ProbeRequest question = new ProbeRequest(request.url(), request.allowedHosts(), LONGEST_ANSWER, MOST_BYTES);
        return new AwaitUrlPlan(
                question, request.status(), request.bodyContains(), request.every(), request.deadline());
    }

    @Override
    public Stride<AwaitUrlOutcome> advance(AwaitUrlPlan plan, Progress progress) {
        Sightings seen = progress.recall("seen", Sightings.class).orElse(Sightings.NONE);
        Instant next = progress.recall("next", Instant.class).orElse(progress.startedAt());
        boolean overdue = !progress.now().isBefore(progress.startedAt().plus(plan.deadline()));
        if (seen.attempts() > 0 && progress.now().isBefore(next) && !overdue) {
            return waiting(plan, progress, seen, Duration.between(progress.now(), next));
        }
        Optional<Sightings> answered = ask(plan, progress, seen);
        if (answered.isEmpty()) {
            // the answer, or its timeout, wakes this operation
            return waiting(plan, progress, seen, LONGEST_ANSWER.plusSeconds(5));
        }
        Sightings now = answered.get();
        progress.note("seen", now);
        progress.note("next", progress.now().plus(plan.every()));
        if (now.last().kind() == Verdict.Kind.PASS || overdue) {
            return new Stride.Done<>(outcome(plan, progress, now));
        }
        return waiting(plan, progress, now, plan.every());
    }

    private Optional<Sightings> ask(AwaitUrlPlan plan, Progress progress, Sightings seen) {
        try {
            return progress.ask("probe", ProbeReply.class, () -> probe.probe(plan.probe()))
                    .map(reply -> seen.and(judge(plan, reply), Optional.of(reply.status())));
        } catch (Failure failure) {
            if (failure.kind() == FailureKind.REFUSED) {
                throw failure;
            }
            return Optional.of(seen.and(Verdict.inconclusive(failure.reason()), seen.lastStatus()));
        }
    }

    private static Verdict judge(AwaitUrlPlan plan, ProbeReply reply) {
        if (reply.status() != plan.status()) {
            return Verdict.fail(plan.shown() + " answered status " + reply.status() + ", expected " + plan.expected());
        }
        boolean found = plan.bodyContains().map(reply.body()::contains).orElse(true);
        if (!found) {
            return Verdict.fail(
                    plan.shown() + " answered status " + reply.status() + " without the expected text in the "
                            + (reply.whole() ? "body" : "first " + plan.probe().mostBytes() + " bytes of the body"));
        }
        return Verdict.pass(plan.shown() + " answered " + plan.expected());
    }

    private static AwaitUrlOutcome outcome(AwaitUrlPlan plan, Progress progress, Sightings seen) {
        Duration waited = Duration.between(progress.startedAt(), progress.now());
        Verdict last = seen.last();
        String late = Refusal.message(
                "await the URL " + Refusal.quoted(plan.shown()),
                last.reason() + " (asked " + seen.attempts() + " times until the deadline " + plan.deadline() + ")",
                "look at the server, or give it more time by 'deadline'");
        Verdict verdict = last.advances() ? last : new Verdict(last.kind(), late);
        return new AwaitUrlOutcome(verdict, seen.attempts(), seen.lastStatus(), waited);
    }

    /** Comes back after the pause, or at the deadline for a last question. */
    private static Stride<AwaitUrlOutcome> waiting(
            AwaitUrlPlan plan, Progress progress, Sightings seen, Duration retryAfter) {
        String phrase =
                seen.attempts() == 0 ? "asks " + plan.shown() : seen.last().reason();
        Wait wait = new Wait(
                plan.shown() + " to answer " + plan.expected(),
                "the server",
                plan.deadline().plus(GRACE));
        Duration left = Duration.between(progress.now(), progress.startedAt().plus(plan.deadline()));
        boolean sooner = !left.isNegative() && !left.isZero() && left.compareTo(retryAfter) < 0;
        return new Stride.Running<>(sooner ? left : retryAfter, phrase, wait);
    }
}
