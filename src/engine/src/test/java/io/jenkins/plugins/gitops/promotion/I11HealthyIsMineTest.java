package io.jenkins.plugins.gitops.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.AgentReport.Health;
import io.jenkins.plugins.gitops.port.AgentReport.Sync;
import io.jenkins.plugins.gitops.port.RunningImage;
import io.jenkins.plugins.gitops.port.RunningImage.Standing;
import io.jenkins.plugins.gitops.promotion.Delivered.Answer;
import io.jenkins.plugins.gitops.promotion.Delivered.Expected;
import io.jenkins.plugins.gitops.promotion.Delivered.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** I11: every order in which an agent may tell the truth too early, too late or about something else. */
class I11HealthyIsMineTest {
    private static final CommitId MINE = new CommitId("a".repeat(40));
    private static final CommitId LATER = new CommitId("b".repeat(40));
    private static final CommitId BEFORE = new CommitId("0".repeat(40));
    private static final ImageDigest NEW = new ImageDigest("sha256:" + "1".repeat(64));
    private static final ImageDigest PLATFORM = new ImageDigest("sha256:" + "2".repeat(64));
    private static final ImageDigest OLD = new ImageDigest("sha256:" + "3".repeat(64));
    private static final Instant COMMITTED = Instant.parse("2026-03-01T12:00:00Z");
    private static final RunningImage READY = image("shop-1", NEW, Standing.READY, "");

    private final Delivered delivered = new Delivered(
            MINE,
            LATER::equals,
            List.of(new Expected("registry.example:5000/team/shop", Set.of(NEW, PLATFORM))),
            COMMITTED,
            Delivered.PATIENCE);

    private static Instant at(int seconds) {
        return COMMITTED.plusSeconds(seconds);
    }

    private static RunningImage image(String pod, ImageDigest digest, Standing standing, String trouble) {
        return new RunningImage(
                "Deployment/shop", pod, "web", "mirror.example/team/shop:v2", Optional.of(digest), standing, trouble);
    }

    private static Sync sync(CommitId revision, Sync.Phase phase, int finished) {
        Optional<Instant> at = phase == Sync.Phase.RUNNING ? Optional.empty() : Optional.of(at(finished));
        return new Sync(List.of(revision), phase, at, phase == Sync.Phase.FAILED ? "one object is invalid" : "");
    }

    private static AgentReport report(
            int seen, CommitId revision, boolean synced, Sync sync, int reconciled, Health health, RunningImage... is) {
        List<String> reasons =
                health == Health.HEALTHY ? List.of() : List.of("Deployment/shop: pod shop-1 crash-loops");
        return new AgentReport(
                at(seen),
                List.of(revision),
                synced,
                Optional.of(sync),
                Optional.of(at(reconciled)),
                health,
                List.of(is),
                reasons);
    }

    private static AgentReport good(int seen, RunningImage... images) {
        return report(seen, MINE, true, sync(MINE, Sync.Phase.SUCCEEDED, 10), 12, Health.HEALTHY, images);
    }

    private void says(State state, String reason, AgentReport report) {
        Answer answer = delivered.judge(report);
        assertThat(answer.reason()).contains(reason);
        assertThat(answer.state()).isEqualTo(state);
    }

    @Test
    void isHealthyWhenEverythingIsMineAndWasSeenAfterwards() {
        says(State.HEALTHY, "healthy at aaaaaaa, 1 containers ready", good(20, READY));
    }

    @Test
    void takesADescendantThatKeepsTheValuesAndAPlatformsManifest() {
        AgentReport later = report(
                20,
                LATER,
                true,
                sync(LATER, Sync.Phase.SUCCEEDED, 10),
                12,
                Health.HEALTHY,
                image("shop-1", PLATFORM, Standing.READY, ""));
        says(State.HEALTHY, "healthy", later);
    }

    @Test
    void takesAnyOfTheSourcesOfAnApplicationOfSeveral() {
        AgentReport one = good(20, READY);
        AgentReport two = new AgentReport(
                one.seenAt(),
                List.of(BEFORE, MINE),
                true,
                one.operation(),
                one.reconciledAt(),
                one.health(),
                one.images(),
                one.reasons());
        says(State.HEALTHY, "healthy", two);
    }

    @Test
    void waitsWhileTheAgentStandsSomewhereElse() {
        AgentReport before =
                report(20, BEFORE, true, sync(BEFORE, Sync.Phase.SUCCEEDED, -60), -50, Health.HEALTHY, READY);
        says(State.NOT_YET, "the agent stands at 0000000, not at aaaaaaa", before);
        assertThat(delivered.judge(before).refresh()).isTrue();
    }

    @Test
    void waitsWhileTheSyncRunsHoweverHealthyAllLooks() {
        AgentReport running = report(20, MINE, true, sync(MINE, Sync.Phase.RUNNING, 0), 12, Health.HEALTHY, READY);
        says(State.NOT_YET, "the agent is syncing at aaaaaaa", running);
    }

    @Test
    void waitsForALookAfterTheSyncFinished() {
        for (int reconciled : List.of(9, 10)) {
            AgentReport early =
                    report(20, MINE, true, sync(MINE, Sync.Phase.SUCCEEDED, 10), reconciled, Health.HEALTHY, READY);
            says(State.NOT_YET, "has not looked at the cluster since its sync finished", early);
            assertThat(delivered.judge(early).refresh()).isTrue();
        }
    }

    @Test
    void waitsWhileTheHealthIsOfTheOldPods() {
        says(State.NOT_YET, "another image runs", good(20, image("shop-0", OLD, Standing.READY, "")));
        says(State.NOT_YET, "another image runs", good(20, READY, image("shop-0", OLD, Standing.READY, "")));
        says(State.NOT_YET, "pod shop-0", good(20, READY, image("shop-0", OLD, Standing.NOT_READY, "")));
    }

    @Test
    void waitsUntilTheLastOldPodHasEnded() {
        says(State.NOT_YET, "still ending", good(20, READY, image("shop-0", OLD, Standing.ENDING, "")));
        says(State.HEALTHY, "healthy", good(20, READY, image("shop-2", NEW, Standing.ENDING, "")));
    }

    @Test
    void waitsWhereNothingRunsAndNothingIsAtRest() {
        says(State.NOT_YET, "no pod runs 'registry.example:5000/team/shop' yet", good(20));
        says(State.HEALTHY, "0 containers ready", good(20, image("", NEW, Standing.AT_REST, "")));
        says(State.NOT_YET, "another image runs", good(20, image("", OLD, Standing.AT_REST, "")));
    }

    @Test
    void neverTakesAnImageOfUnknownDigestForMine() {
        RunningImage unknown = new RunningImage(
                "Deployment/shop", "shop-1", "web", "team/shop:v2", Optional.empty(), Standing.READY, "");
        says(State.NOT_YET, "an unknown digest", good(20, unknown));
    }

    @Test
    void leavesOtherImagesOfThePodAlone() {
        RunningImage proxy =
                new RunningImage("Deployment/shop", "shop-1", "proxy", "proxy:1", Optional.of(OLD), Standing.READY, "");
        says(State.HEALTHY, "healthy", good(20, READY, proxy));
    }

    @Test
    void doesNotBelieveAReportThatIsOlderThanTheCommit() {
        AgentReport stale = good(-1, READY);
        says(State.NOT_YET, "older than the commit", stale);
        assertThat(delivered.judge(stale).refresh()).isTrue();
    }

    @Test
    void waitsWhereTheAgentKnowsTheCommitAndHasNotBroughtIt() {
        AgentReport outOfSync =
                report(20, MINE, false, sync(BEFORE, Sync.Phase.SUCCEEDED, -60), 12, Health.HEALTHY, READY);
        says(State.NOT_YET, "knows aaaaaaa and has not synced it", outOfSync);
    }

    @Test
    void acceptsDifferencesThatStayAfterASyncOfMine() {
        AgentReport drifting = report(20, MINE, false, sync(MINE, Sync.Phase.SUCCEEDED, 10), 12, Health.HEALTHY, READY);
        says(State.HEALTHY, "healthy", drifting);
    }

    @Test
    void isBrokenWhenMySyncFailedAndStaysSo() {
        Sync failed = sync(MINE, Sync.Phase.FAILED, 10);
        says(State.NOT_YET, "one object is invalid", report(39, MINE, false, failed, 12, Health.HEALTHY, READY));
        says(State.BROKEN, "one object is invalid", report(40, MINE, false, failed, 12, Health.HEALTHY, READY));
    }

    @Test
    void isNotBrokenByASyncOfSomethingElse() {
        Sync other = sync(BEFORE, Sync.Phase.FAILED, 1);
        says(State.NOT_YET, "stands at 0000000", report(90, BEFORE, false, other, 2, Health.DEGRADED, READY));
    }

    @Test
    void isBrokenWhenDegradedOrStuckForLongerThanItsPatience() {
        Sync done = sync(MINE, Sync.Phase.SUCCEEDED, 10);
        RunningImage stuck = image("shop-1", NEW, Standing.STUCK, "CrashLoopBackOff: exit code 1");
        says(State.NOT_YET, "DEGRADED", report(39, MINE, true, done, 12, Health.DEGRADED));
        says(State.BROKEN, "pod shop-1 crash-loops", report(40, MINE, true, done, 12, Health.DEGRADED));
        says(State.NOT_YET, "CrashLoopBackOff", report(39, MINE, true, done, 12, Health.PROGRESSING, stuck));
        says(State.BROKEN, "exit code 1", report(40, MINE, true, done, 12, Health.PROGRESSING, stuck));
        says(State.BROKEN, "exit code 1", good(40, stuck));
    }

    @Test
    void isNotBrokenByAnOldPodThatIsStuck() {
        RunningImage old = image("shop-0", OLD, Standing.STUCK, "CrashLoopBackOff");
        Sync done = sync(MINE, Sync.Phase.SUCCEEDED, 10);
        says(State.NOT_YET, "PROGRESSING", report(90, MINE, true, done, 12, Health.PROGRESSING, old));
        says(State.NOT_YET, "CrashLoopBackOff", good(90, READY, old));
    }

    @Test
    void waitsForWhatIsNeitherGoodNorBad() {
        Sync done = sync(MINE, Sync.Phase.SUCCEEDED, 10);
        for (Health health : List.of(Health.PROGRESSING, Health.SUSPENDED, Health.MISSING, Health.UNKNOWN)) {
            says(State.NOT_YET, "the agent says " + health, report(900, MINE, true, done, 12, health, READY));
        }
    }

    @Test
    void isPatientFromTheCommitOnWhereTheAgentsClockIsBehind() {
        Sync longAgo = sync(MINE, Sync.Phase.SUCCEEDED, -600);
        says(State.NOT_YET, "DEGRADED", report(29, MINE, true, longAgo, 12, Health.DEGRADED));
        says(State.BROKEN, "DEGRADED", report(30, MINE, true, longAgo, 12, Health.DEGRADED));
    }

    @Test
    void waitsForAnAgentThatHasToldNothing() {
        AgentReport silent = new AgentReport(
                at(20), List.of(), false, Optional.empty(), Optional.empty(), Health.UNKNOWN, List.of(), List.of());
        says(State.NOT_YET, "has not told a revision", silent);
    }
}
