package io.jenkins.plugins.gitops.connectors.forges;

import static io.jenkins.plugins.gitops.connectors.forges.Recording.DRAFT;
import static io.jenkins.plugins.gitops.connectors.forges.Recording.HEAD;
import static io.jenkins.plugins.gitops.connectors.forges.Recording.MERGE;
import static io.jenkins.plugins.gitops.connectors.forges.Recording.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.connectors.forges.github.GitHub;
import io.jenkins.plugins.gitops.connectors.forges.shape.PullRequests;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.PullRequest;
import io.jenkins.plugins.gitops.port.PullRequest.Checks;
import io.jenkins.plugins.gitops.port.PullRequest.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** GitHub's answers, recorded; what is decided alike for every forge is tried here. */
@Timeout(60)
class GitHubTest {
    private static final String REPO = "/repos/team/deploy";
    private static final String LIST = "GET " + REPO
            + "/pulls?state=all&sort=created&direction=desc&per_page=1&head=team%3Apromotion%2Fp-17&base=main";
    private static final String STATUS = "GET " + REPO + "/commits/" + HEAD + "/status";
    private static final String RUNS = "GET " + REPO + "/commits/" + HEAD + "/check-runs?filter=latest&per_page=100";
    private static final String NO_STATUS = "{\"state\":\"pending\",\"total_count\":0,\"statuses\":[]}";
    private static final String NO_RUNS = "{\"total_count\":0,\"check_runs\":[]}";
    private static final CommitId REVIEWED = new CommitId(HEAD);

    private final Recording recording = new Recording();
    private final Forge forge = new PullRequests(new GitHub(recording.url(), "team/deploy", () -> "s3cret"));

    @AfterEach
    void everythingThatWasRecordedWasAsked() {
        recording.close();
        assertThat(recording.done()).as(recording.asked.toString()).isTrue();
    }

    private static String pull(String state, String head, String mergedAt) {
        return "{\"number\":7,\"html_url\":\"https://github.com/team/deploy/pull/7\",\"state\":\"" + state
                + "\",\"merged_at\":" + mergedAt + ",\"merge_commit_sha\":\"" + MERGE
                + "\",\"base\":{\"ref\":\"main\"},\"head\":{\"ref\":\"promotion/p-17\",\"sha\":\"" + head + "\"}}";
    }

    private static String open() {
        return pull("open", HEAD, "null");
    }

    private static String merged(String head) {
        return pull("closed", head, "\"2026-01-05T09:00:00Z\"");
    }

    private void dressed() {
        recording
                .on("POST " + REPO + "/issues/7/labels", "[]")
                .on("POST " + REPO + "/pulls/7/requested_reviewers", open());
    }

    private void checks(String status, String runs) {
        recording.on(STATUS, status).on(RUNS, runs);
    }

    @Test
    void opensOneWithLabelsAndReviewers() {
        recording.on(LIST, "[]").on("POST " + REPO + "/pulls", 201, open());
        dressed();
        checks(NO_STATUS, NO_RUNS);
        PullRequest request = forge.open(DRAFT);
        assertThat(request.state()).isEqualTo(State.OPEN);
        assertThat(request.checks()).isEqualTo(Checks.NONE);
        assertThat(recording.body("POST " + REPO + "/pulls"))
                .isEqualTo("{\"base\":\"main\",\"body\":\"The plan.\\n\\nPromotion-Id: p-17\\n\","
                        + "\"head\":\"promotion/p-17\",\"title\":\"Promote shop 1.4 to production\"}");
        assertThat(recording.body("POST " + REPO + "/issues/7/labels")).isEqualTo("{\"labels\":[\"gitops\"]}");
        assertThat(recording.body("POST " + REPO + "/pulls/7/requested_reviewers"))
                .isEqualTo("{\"reviewers\":[\"ann\"]}");
    }

    @Test
    void findsTheOneThatIsThere() {
        recording.on(LIST, "[" + open() + "]");
        dressed();
        checks(NO_STATUS, NO_RUNS);
        assertThat(forge.open(DRAFT).number()).isEqualTo("7");
    }

    @Test
    void opensNoSecondOneWhereTheFirstWasMergedOrClosed() {
        recording.on(LIST, "[" + merged(HEAD) + "]");
        PullRequest request = forge.open(DRAFT);
        assertThat(request.state()).isEqualTo(State.MERGED);
        assertThat(request.merged()).contains(new CommitId(MERGE));
    }

    @Test
    void findsTheOneWhoseAnswerWasLost() {
        recording
                .on(LIST, "[]")
                .on("POST " + REPO + "/pulls", 422, "{\"message\":\"A pull request already exists\"}")
                .on(LIST, "[" + open() + "]");
        dressed();
        checks(NO_STATUS, NO_RUNS);
        assertThat(forge.open(DRAFT).number()).isEqualTo("7");
    }

    @Test
    void tellsWhyNoneCouldBeOpened() {
        recording
                .on(LIST, "[]")
                .on("POST " + REPO + "/pulls", 403, "{\"message\":\"Resource not accessible\"}")
                .on(LIST, "[]");
        assertThatThrownBy(() -> forge.open(DRAFT))
                .hasMessage("Cannot POST /repos/team/deploy/pulls of GitHub: it answered status 403 and said"
                        + " 'Resource not accessible'; give its credentials the permission");
    }

    @Test
    void mergesTheCommitThatWasReviewed() {
        recording.on("GET " + REPO + "/pulls/7", open());
        checks(
                "{\"state\":\"success\",\"total_count\":1}",
                "{\"total_count\":2,\"check_runs\":[{\"status\":\"completed\",\"conclusion\":\"success\"},"
                        + "{\"status\":\"completed\",\"conclusion\":\"skipped\"}]}");
        recording
                .on("PUT " + REPO + "/pulls/7/merge", "{\"merged\":true,\"sha\":\"" + MERGE + "\"}")
                .on("GET " + REPO + "/pulls/7", merged(HEAD));
        assertThat(forge.merge("7", REVIEWED, "Promote").merged()).contains(new CommitId(MERGE));
        assertThat(recording.body("PUT " + REPO + "/pulls/7/merge"))
                .contains("\"sha\":\"" + HEAD + "\"", "\"merge_method\":\"merge\"");
    }

    @Test
    void mergesNothingThatIsMergedAlready() {
        recording.on("GET " + REPO + "/pulls/7", merged(HEAD));
        assertThat(forge.merge("7", REVIEWED, "Promote").state()).isEqualTo(State.MERGED);
    }

    @Test
    void mergesNoCommitThatNobodyReviewed() {
        recording.on("GET " + REPO + "/pulls/7", pull("open", OTHER, "null"));
        recording
                .on("GET " + REPO + "/commits/" + OTHER + "/status", NO_STATUS)
                .on("GET " + REPO + "/commits/" + OTHER + "/check-runs?filter=latest&per_page=100", NO_RUNS);
        refuses(FailureKind.CONFLICT, "its branch is at 0c0c0c0, reviewed was 4f4f4f4; review what it holds now");
    }

    @Test
    void leavesItToTheForgeToSeeAPushInBetween() {
        recording.on("GET " + REPO + "/pulls/7", open());
        checks(NO_STATUS, NO_RUNS);
        recording.on("PUT " + REPO + "/pulls/7/merge", 409, "{\"message\":\"Head branch was modified\"}");
        refuses(FailureKind.CONFLICT, "and said 'Head branch was modified'");
    }

    @Test
    void saysSoWhereAnotherCommitWasMerged() {
        recording.on("GET " + REPO + "/pulls/7", merged(OTHER));
        refuses(FailureKind.REFUSED, "it was merged with commit 0c0c0c0, not with 4f4f4f4 that was reviewed");
    }

    @Test
    void mergesNothingThatIsNotGreen() {
        recording.on("GET " + REPO + "/pulls/7", open());
        checks("{\"state\":\"failure\",\"total_count\":1}", NO_RUNS);
        refuses(FailureKind.REFUSED, "its checks are RED");
        recording.on("GET " + REPO + "/pulls/7", open());
        checks(NO_STATUS, "{\"total_count\":1,\"check_runs\":[{\"status\":\"in_progress\",\"conclusion\":null}]}");
        refuses(FailureKind.STALE, "its checks are PENDING");
        recording.on("GET " + REPO + "/pulls/7", open());
        checks(
                "{\"state\":\"success\",\"total_count\":1}",
                "{\"total_count\":1,\"check_runs\":[{\"status\":\"completed\",\"conclusion\":\"timed_out\"}]}");
        refuses(FailureKind.REFUSED, "its checks are RED");
        recording.on("GET " + REPO + "/pulls/7", open());
        checks(NO_STATUS, "{\"total_count\":101,\"check_runs\":[]}");
        refuses(FailureKind.STALE, "its checks are PENDING");
        recording.on("GET " + REPO + "/pulls/7", pull("closed", HEAD, "null"));
        refuses(FailureKind.REFUSED, "it is CLOSED");
    }

    private void refuses(FailureKind kind, String why) {
        assertThatThrownBy(() -> forge.merge("7", REVIEWED, "Promote"))
                .hasMessageContaining(why)
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    @Test
    void closesWithAReason() {
        recording
                .on("GET " + REPO + "/pulls/7", open())
                .on("POST " + REPO + "/issues/7/comments", 201, "{}")
                .on("PATCH " + REPO + "/pulls/7", pull("closed", HEAD, "null"))
                .on("GET " + REPO + "/pulls/7", pull("closed", HEAD, "null"))
                .on("GET " + REPO + "/pulls/7", pull("closed", HEAD, "null"));
        assertThat(forge.close("7", "superseded by p-18").state()).isEqualTo(State.CLOSED);
        assertThat(recording.body("POST " + REPO + "/issues/7/comments"))
                .isEqualTo("{\"body\":\"superseded by p-18\"}");
        assertThat(forge.close("7", "again").state()).isEqualTo(State.CLOSED);
    }

    @Test
    void asksForPatienceWhereTheLimitIsReached() {
        recording.on("GET " + REPO + "/pulls/7", 429, "{\"message\":\"rate limit\"}");
        assertThatThrownBy(() -> forge.look("7"))
                .hasMessageNotContaining("s3cret")
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.OVERLOADED));
    }
}
