package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.port.AgentReport.Sync;
import io.jenkins.plugins.gitops.port.RunningImage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether what was committed has arrived (I11): the agent stands at the commit or at a descendant in which its values
 * stand, its sync has finished, the cluster was looked at after that, all is healthy, and every pod runs the very image.
 *
 * @param mine the promotion's commit
 * @param descendsWithMyValues whether a commit comes after mine and still has its values
 * @param committedAt when that was, by this machine's clock
 * @param patience how long something must have been wrong before it counts as broken and not as on its way
 */
public record Delivered(
        CommitId mine,
        Predicate<CommitId> descendsWithMyValues,
        List<Expected> images,
        Instant committedAt,
        Duration patience) {
    /** How long a crash loop or a failed sync is taken for a passing thing. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * An image that has to run.
     *
     * @param image its name
     * @param accepted its digest and, where that is an index, those of its platforms' manifests
     */
    public record Expected(String image, Set<ImageDigest> accepted) {
        public Expected {
            image = Refusal.text("an image's name", image);
            accepted = Set.copyOf(accepted);
        }
    }

    /** Where it stands. */
    public enum State {
        HEALTHY,
        NOT_YET,
        BROKEN
    }

    /**
     * The decision.
     *
     * @param refresh whether the agent has to look again before anything else can be said
     */
    public record Answer(State state, String reason, boolean refresh) {}

    public Delivered {
        images = List.copyOf(images);
    }

    /** What the report means for this commit. */
    public Answer judge(AgentReport report) {
        if (report.seenAt().isBefore(committedAt)) {
            return again("the report is older than the commit");
        }
        Optional<Sync> running = report.operation().filter(sync -> sync.phase() == Sync.Phase.RUNNING);
        if (running.isPresent()) {
            return notYet("the agent is syncing" + at(running.get().revisions()) + said(running.get()));
        }
        Optional<Sync> failed = report.operation()
                .filter(sync -> sync.phase() == Sync.Phase.FAILED)
                .filter(sync -> accepts(sync.revisions()));
        if (failed.isPresent()) {
            String found = "the sync" + at(failed.get().revisions()) + " failed" + said(failed.get()) + why(report);
            return brokenSince(failed.get().finishedAt(), report, found);
        }
        return accepts(report.revisions()) ? arrived(report) : elsewhere(report);
    }

    private boolean accepts(List<CommitId> revisions) {
        return revisions.stream().anyMatch(revision -> revision.equals(mine) || descendsWithMyValues.test(revision));
    }

    private Answer elsewhere(AgentReport report) {
        return again(
                report.revisions().isEmpty()
                        ? "the agent has not told a revision yet"
                        : "the agent stands" + at(report.revisions()) + ", not at " + mine.brief()
                                + " or a descendant that keeps its values");
    }

    private Answer arrived(AgentReport report) {
        Optional<Instant> finished = report.operation().flatMap(Sync::finishedAt);
        boolean brought = report.operation()
                .filter(sync -> sync.phase() == Sync.Phase.SUCCEEDED)
                .filter(sync -> accepts(sync.revisions()))
                .isPresent();
        if (!report.synced() && !brought) {
            return notYet("the agent knows " + mine.brief() + " and has not synced it" + why(report));
        }
        Optional<Instant> looked = report.reconciledAt();
        if (looked.isEmpty() || (finished.isPresent() && !looked.get().isAfter(finished.get()))) {
            return again("the agent has not looked at the cluster since its sync finished");
        }
        return report.health() == Health.HEALTHY ? running(report, finished) : unwell(report, finished);
    }

    private Answer unwell(AgentReport report, Optional<Instant> since) {
        Optional<RunningImage> stuck = report.images().stream()
                .filter(image -> image.standing() == RunningImage.Standing.STUCK)
                .filter(image -> images.stream().anyMatch(expected -> isIt(expected, image)))
                .findFirst();
        if (stuck.isPresent()) {
            return brokenSince(since, report, told(stuck.get()) + why(report));
        }
        String found = "the agent says " + report.health() + why(report);
        return report.health() == Health.DEGRADED ? brokenSince(since, report, found) : notYet(found);
    }

    private Answer running(AgentReport report, Optional<Instant> since) {
        int ready = 0;
        for (Expected expected : images) {
            List<RunningImage> its = report.images().stream()
                    .filter(image -> belongs(expected, image))
                    .toList();
            if (its.isEmpty()) {
                return notYet("no pod runs " + Refusal.quoted(expected.image()) + " yet");
            }
            for (RunningImage image : its) {
                Optional<Answer> missing = missing(expected, image, report, since);
                if (missing.isPresent()) {
                    return missing.get();
                }
                ready += image.standing() == RunningImage.Standing.READY ? 1 : 0;
            }
        }
        return new Answer(State.HEALTHY, "healthy at " + mine.brief() + ", " + ready + " containers ready", false);
    }

    private Optional<Answer> missing(
            Expected expected, RunningImage image, AgentReport report, Optional<Instant> since) {
        boolean it = isIt(expected, image);
        return switch (image.standing()) {
            case ENDING -> it ? Optional.empty() : Optional.of(notYet("an old pod is still ending: " + told(image)));
            case STUCK -> Optional.of(it ? brokenSince(since, report, told(image)) : notYet(told(image)));
            case NOT_READY -> Optional.of(notYet(told(image)));
            case READY, AT_REST -> it ? Optional.empty() : Optional.of(notYet("another image runs: " + told(image)));
        };
    }

    private static boolean belongs(Expected expected, RunningImage image) {
        return isIt(expected, image) || RunningImage.path(expected.image()).equals(image.path());
    }

    private static boolean isIt(Expected expected, RunningImage image) {
        return image.digest().filter(expected.accepted()::contains).isPresent();
    }

    private Answer brokenSince(Optional<Instant> since, AgentReport report, String found) {
        // the agent's clock may be behind ours: nothing is taken for older than the commit
        Instant from = since.filter(committedAt::isBefore).orElse(committedAt);
        boolean lasts = Duration.between(from, report.seenAt()).compareTo(patience) >= 0;
        return new Answer(lasts ? State.BROKEN : State.NOT_YET, found, false);
    }

    private static Answer notYet(String reason) {
        return new Answer(State.NOT_YET, reason, false);
    }

    private static Answer again(String reason) {
        return new Answer(State.NOT_YET, reason, true);
    }

    private static String at(List<CommitId> revisions) {
        return revisions.isEmpty()
                ? ""
                : " at "
                        + String.join(
                                ", ", revisions.stream().map(CommitId::brief).toList());
    }

    private static String said(Sync sync) {
        return sync.message().isBlank() ? "" : " (" + sync.message().strip() + ")";
    }

    private static String why(AgentReport report) {
        return report.reasons().isEmpty() ? "" : ": " + report.reasons().get(0);
    }

    private static String told(RunningImage image) {
        String digest = image.digest().map(ImageDigest::brief).orElse("an unknown digest");
        String where = image.pod().isEmpty() ? image.workload() : image.workload() + ", pod " + image.pod();
        String trouble = image.trouble().isBlank() ? "" : ", " + image.trouble();
        return where + ", container " + image.container() + " has " + digest + trouble;
    }
}
