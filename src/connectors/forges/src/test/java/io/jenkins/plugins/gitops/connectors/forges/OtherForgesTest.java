package io.jenkins.plugins.gitops.connectors.forges;

import static io.jenkins.plugins.gitops.connectors.forges.Recording.DRAFT;
import static io.jenkins.plugins.gitops.connectors.forges.Recording.HEAD;
import static io.jenkins.plugins.gitops.connectors.forges.Recording.MERGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.connectors.forges.bitbucket.Bitbucket;
import io.jenkins.plugins.gitops.connectors.forges.gitea.Gitea;
import io.jenkins.plugins.gitops.connectors.forges.gitlab.GitLab;
import io.jenkins.plugins.gitops.connectors.forges.shape.Dialect;
import io.jenkins.plugins.gitops.connectors.forges.shape.PullRequests;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.PullRequest;
import io.jenkins.plugins.gitops.port.PullRequest.Checks;
import io.jenkins.plugins.gitops.port.PullRequest.State;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How Gitea, GitLab and Bitbucket say what GitHub says, recorded; Gitea is asked in the stack tier too. */
@Timeout(60)
class OtherForgesTest {
    private static final CommitId REVIEWED = new CommitId(HEAD);

    private final Recording recording = new Recording();

    @AfterEach
    void everythingThatWasRecordedWasAsked() {
        recording.close();
        assertThat(recording.done()).as(recording.asked.toString()).isTrue();
    }

    private Forge forge(Function<Recording, Dialect> dialect) {
        return new PullRequests(dialect.apply(recording));
    }

    private Forge gitea() {
        return forge(far -> new Gitea(far.url(), "team/deploy", () -> "s3cret"));
    }

    private Forge gitlab() {
        return forge(far -> new GitLab(far.url(), "group/sub/deploy", () -> "s3cret"));
    }

    private Forge bitbucket() {
        return forge(far -> new Bitbucket(far.url(), "team/deploy", () -> "s3cret"));
    }

    private static String gitea(String state, boolean merged) {
        return "{\"number\":7,\"html_url\":\"http://gitea/team/deploy/pulls/7\",\"state\":\"" + state + "\",\"merged\":"
                + merged + ",\"merge_commit_sha\":" + (merged ? "\"" + MERGE + "\"" : "null")
                + ",\"base\":{\"ref\":\"main\"},\"head\":{\"ref\":\"promotion/p-17\",\"sha\":\"" + HEAD + "\"}}";
    }

    @Test
    void giteaOpensWithLabelsByNumber() {
        String repo = "/api/v1/repos/team/deploy";
        String other =
                gitea("open", false).replace("promotion/p-17", "feature").replace("\"number\":7", "\"number\":9");
        recording
                .on("GET " + repo + "/pulls?state=all&sort=recentupdate&limit=50&page=1", "[" + other + "]")
                .on("POST " + repo + "/pulls", 201, gitea("open", false))
                .on("GET " + repo + "/labels?limit=50", "[{\"id\":3,\"name\":\"bug\"}]")
                .on("POST " + repo + "/labels", 201, "{\"id\":4,\"name\":\"gitops\"}")
                .on("POST " + repo + "/issues/7/labels", "[]")
                .on("POST " + repo + "/pulls/7/requested_reviewers", 201, "[]")
                .on("GET " + repo + "/commits/" + HEAD + "/status", "{\"state\":\"pending\",\"total_count\":2}");
        assertThat(gitea().open(DRAFT).checks()).isEqualTo(Checks.PENDING);
        assertThat(recording.body("POST " + repo + "/issues/7/labels")).isEqualTo("{\"labels\":[4]}");
    }

    @Test
    void giteaMergesTheReviewedCommit() {
        String repo = "/api/v1/repos/team/deploy";
        recording
                .on("GET " + repo + "/pulls/7", gitea("open", false))
                .on("GET " + repo + "/commits/" + HEAD + "/status", "{\"state\":\"\",\"total_count\":0}")
                .on("POST " + repo + "/pulls/7/merge", "")
                .on("GET " + repo + "/pulls/7", gitea("closed", true));
        assertThat(gitea().merge("7", REVIEWED, "Promote").merged()).contains(new CommitId(MERGE));
        assertThat(recording.body("POST " + repo + "/pulls/7/merge")).contains("\"head_commit_id\":\"" + HEAD + "\"");
    }

    private static String gitlab(String state, String pipeline) {
        return "{\"iid\":7,\"web_url\":\"https://gitlab/group/sub/deploy/-/merge_requests/7\",\"state\":\"" + state
                + "\",\"target_branch\":\"main\",\"sha\":\"" + HEAD + "\",\"merge_commit_sha\":"
                + (state.equals("merged") ? "\"" + MERGE + "\"" : "null") + ",\"head_pipeline\":" + pipeline + "}";
    }

    @Test
    void gitlabOpensAMergeRequestWithReviewersByNumber() {
        String requests = "/api/v4/projects/group%2Fsub%2Fdeploy/merge_requests";
        recording
                .on(
                        "GET " + requests + "?state=all&order_by=created_at&sort=desc&per_page=1"
                                + "&source_branch=promotion%2Fp-17&target_branch=main",
                        "[]")
                .on("POST " + requests, 201, gitlab("opened", "null"))
                .on("PUT " + requests + "/7", gitlab("opened", "null"))
                .on("GET /api/v4/users?username=ann", "[{\"id\":42,\"username\":\"ann\"}]")
                .on("PUT " + requests + "/7", gitlab("opened", "null"))
                .on("GET " + requests + "/7", gitlab("opened", "{\"status\":\"running\",\"sha\":\"" + HEAD + "\"}"));
        assertThat(gitlab().open(DRAFT).checks()).isEqualTo(Checks.PENDING);
        assertThat(recording.body("PUT " + requests + "/7")).isEqualTo("{\"reviewer_ids\":[42]}");
    }

    @Test
    void gitlabMergesTheReviewedCommitWhenItsPipelineIsGreen() {
        String request = "/api/v4/projects/group%2Fsub%2Fdeploy/merge_requests/7";
        String green = gitlab("opened", "{\"status\":\"success\",\"sha\":\"" + HEAD + "\"}");
        recording
                .on("GET " + request, green)
                .on("GET " + request, green)
                .on("PUT " + request + "/merge", gitlab("merged", "null"))
                .on("GET " + request, gitlab("merged", "null"));
        assertThat(gitlab().merge("7", REVIEWED, "Promote").merged()).contains(new CommitId(MERGE));
        assertThat(recording.body("PUT " + request + "/merge")).contains("\"sha\":\"" + HEAD + "\"");
        String old = gitlab("opened", "{\"status\":\"success\",\"sha\":\"" + Recording.OTHER + "\"}");
        recording.on("GET " + request, old).on("GET " + request, old);
        assertThatThrownBy(() -> gitlab().merge("7", REVIEWED, "Promote"))
                .hasMessageContaining("its checks are PENDING");
    }

    @Test
    void gitlabClosesWithANote() {
        String request = "/api/v4/projects/group%2Fsub%2Fdeploy/merge_requests/7";
        recording
                .on("GET " + request, gitlab("opened", "null"))
                .on("POST " + request + "/notes", 201, "{}")
                .on("PUT " + request, gitlab("closed", "null"))
                .on("GET " + request, gitlab("closed", "null"));
        assertThat(gitlab().close("7", "superseded").state()).isEqualTo(State.CLOSED);
    }

    private static String bitbucket(String state) {
        return "{\"id\":7,\"state\":\"" + state
                + "\",\"links\":{\"html\":{\"href\":\"https://bitbucket.org/team/deploy/7\"}},"
                + "\"destination\":{\"branch\":{\"name\":\"main\"}},\"source\":{\"commit\":{\"hash\":\""
                + HEAD.substring(0, 12) + "\"}},\"merge_commit\":"
                + (state.equals("MERGED") ? "{\"hash\":\"" + MERGE + "\"}" : "null") + "}";
    }

    private static String whole() {
        return "{\"hash\":\"" + HEAD + "\"}";
    }

    @Test
    void bitbucketOpensWithLabelsInTheText() {
        String repo = "/2.0/repositories/team/deploy";
        String query = "source.branch.name%3D%22promotion%2Fp-17%22%20AND%20destination.branch.name%3D%22main%22";
        recording
                .on(
                        "GET " + repo + "/pullrequests?state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED"
                                + "&sort=-created_on&pagelen=1&q=" + query,
                        "{\"values\":[]}")
                .on("POST " + repo + "/pullrequests", 201, bitbucket("OPEN"))
                .on("GET " + repo + "/commit/" + HEAD.substring(0, 12), whole())
                .on(
                        "GET " + repo + "/commit/" + HEAD + "/statuses?pagelen=100",
                        "{\"values\":[{\"state\":\"SUCCESSFUL\"}]}");
        PullRequest request = bitbucket().open(DRAFT);
        assertThat(request.checks()).isEqualTo(Checks.GREEN);
        assertThat(request.head()).isEqualTo(REVIEWED);
        assertThat(recording.body("POST " + repo + "/pullrequests"))
                .contains(
                        "\"description\":\"Labels: gitops\\n\\nThe plan.", "\"reviewers\":[{\"account_id\":\"ann\"}]");
    }

    @Test
    void bitbucketLooksBeforeAndAfterItMerges() {
        String repo = "/2.0/repositories/team/deploy";
        recording
                .on("GET " + repo + "/pullrequests/7", bitbucket("OPEN"))
                .on("GET " + repo + "/commit/" + HEAD.substring(0, 12), whole())
                .on("GET " + repo + "/commit/" + HEAD + "/statuses?pagelen=100", "{\"values\":[]}")
                .on("POST " + repo + "/pullrequests/7/merge", bitbucket("MERGED"))
                .on("GET " + repo + "/pullrequests/7", bitbucket("MERGED"))
                .on("GET " + repo + "/commit/" + HEAD.substring(0, 12), "{\"hash\":\"" + Recording.OTHER + "\"}");
        assertThatThrownBy(() -> bitbucket().merge("7", REVIEWED, "Promote"))
                .hasMessageContaining("it was merged with commit 0c0c0c0, not with 4f4f4f4 that was reviewed");
    }

    @Test
    void bitbucketDeclinesWithAComment() {
        String repo = "/2.0/repositories/team/deploy";
        recording
                .on("GET " + repo + "/pullrequests/7", bitbucket("OPEN"))
                .on("GET " + repo + "/commit/" + HEAD.substring(0, 12), whole())
                .on("POST " + repo + "/pullrequests/7/comments", 201, "{}")
                .on("POST " + repo + "/pullrequests/7/decline", bitbucket("DECLINED"))
                .on("GET " + repo + "/pullrequests/7", bitbucket("DECLINED"))
                .on("GET " + repo + "/commit/" + HEAD.substring(0, 12), whole());
        assertThat(bitbucket().close("7", "superseded").state()).isEqualTo(State.CLOSED);
    }

    @Test
    void tellsWhereAnAnswerIsNotOneToGoBy() {
        recording.on(
                "GET /api/v1/repos/team/deploy/pulls/7", gitea("open", false).replace(HEAD, "main"));
        assertThatThrownBy(() -> gitea().look("7"))
                .hasMessage("Cannot go by Gitea's answer to GET /api/v1/repos/team/deploy/pulls/7: it is no commit at"
                        + " 'head.sha'; see whether its version is one that is known");
    }
}
