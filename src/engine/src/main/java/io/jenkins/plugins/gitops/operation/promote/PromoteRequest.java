package io.jenkins.plugins.gitops.operation.promote;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is asked. All that configuration says is in it, so that a restart needs none.
 *
 * @param place the environment with its rules, as they were when it was asked
 * @param branch of the place's repository
 * @param authors who committed what the release newly contains; for approval expressions
 * @param dryRun whether only the plan is wanted
 * @param breakGlass why gates, approvals, holds and freezes are set aside; the asking door has checked the permission
 * @param patience how long it may wait for its turn and for approvals
 */
public record PromoteRequest(
        String application,
        Release release,
        Landscape.Place place,
        String branch,
        Actor requester,
        List<String> authors,
        boolean dryRun,
        Optional<String> breakGlass,
        Duration patience) {
    static final String APPLICATION = "[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?";

    public PromoteRequest {
        authors = List.copyOf(authors);
        Refusal.matching(
                "an application's name",
                application,
                APPLICATION,
                "at most 63 letters, digits, dots, hyphens and underscores, a letter or digit at both ends");
        List<String> problems = place.rules().problems(place.name());
        if (!problems.isEmpty())
            throw new Refusal(
                    "promote to " + Refusal.quoted(place.name()),
                    problems.get(0) + (problems.size() > 1 ? " (and " + (problems.size() - 1) + " more)" : ""),
                    "correct the environment's rules");
        if (patience.isNegative() || patience.isZero())
            throw new Refusal("promote", "'patience' is " + patience, "give a positive duration");
        breakGlass.ifPresent(reason -> Refusal.text("a reason to break the glass", reason));
    }

    /** The usual one. */
    public static PromoteRequest of(
            String application, Release release, Landscape.Place place, String branch, Actor requester) {
        // who waits for people waits longer
        boolean people = !place.rules().approval().isBlank()
                || place.rules().pullRequest().isPresent();
        Duration patience =
                !people ? Duration.ofHours(2) : place.rules().approvalExpiry().plus(Duration.ofHours(2));
        return new PromoteRequest(
                application, release, place, branch, requester, List.of(), false, Optional.empty(), patience);
    }

    public PromoteRequest asDryRun() {
        return new PromoteRequest(application, release, place, branch, requester, authors, true, breakGlass, patience);
    }

    public PromoteRequest by(List<String> committers) {
        return new PromoteRequest(
                application, release, place, branch, requester, committers, dryRun, breakGlass, patience);
    }

    public PromoteRequest breakingGlass(String reason) {
        return new PromoteRequest(
                application, release, place, branch, requester, authors, dryRun, Optional.of(reason), patience);
    }

    public PromoteRequest within(Duration time) {
        return new PromoteRequest(application, release, place, branch, requester, authors, dryRun, breakGlass, time);
    }
}
