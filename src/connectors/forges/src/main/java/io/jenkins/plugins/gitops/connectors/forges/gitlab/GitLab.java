package io.jenkins.plugins.gitops.connectors.forges.gitlab;

import io.jenkins.plugins.gitops.connectors.forges.shape.Dialect;
import io.jenkins.plugins.gitops.connectors.forges.shape.Words;
import io.jenkins.plugins.gitops.connectors.http.JsonAnswer;
import io.jenkins.plugins.gitops.connectors.http.JsonApi;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.PullRequest;
import io.jenkins.plugins.gitops.port.PullRequest.Checks;
import io.jenkins.plugins.gitops.port.PullRequest.State;
import io.jenkins.plugins.gitops.port.PullRequestDraft;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** GitLab's REST API, version 4; a merge request is a pull request here, and its pipeline is its checks. */
public final class GitLab implements Dialect {
    private final JsonApi api;
    private final String requests;

    /** The project {@code group/name} of the server. */
    public GitLab(URI server, String project, Supplier<String> token) {
        api = new JsonApi("GitLab", server, () -> Map.of("PRIVATE-TOKEN", token.get()), Duration.ofSeconds(30));
        requests = "/api/v4/projects/" + JsonApi.encoded(project) + "/merge_requests";
    }

    private JsonAnswer get(String path) {
        return api.call("GET", path, new Json.Null(), Set.of()).body();
    }

    private JsonAnswer send(String method, String path, Map<String, ?> body) {
        return api.call(method, requests + path, Json.of(body), Set.of()).body();
    }

    @Override
    public Optional<PullRequest> newest(String branch, String into) {
        return get(requests + "?state=all&order_by=created_at&sort=desc&per_page=1&source_branch="
                        + JsonApi.encoded(branch) + "&target_branch=" + JsonApi.encoded(into))
                .items()
                .stream()
                .findFirst()
                .map(found -> read(found.get("iid").number().toPlainString()));
    }

    @Override
    public PullRequest create(PullRequestDraft draft) {
        return request(send(
                "POST",
                "",
                Map.of(
                        "source_branch",
                        draft.branch(),
                        "target_branch",
                        draft.into(),
                        "title",
                        draft.title(),
                        "description",
                        draft.body())));
    }

    @Override
    public void dress(PullRequest request, PullRequestDraft draft) {
        if (!draft.labels().isEmpty()) {
            send("PUT", "/" + request.number(), Map.of("add_labels", String.join(",", draft.labels())));
        }
        if (!draft.reviewers().isEmpty()) {
            List<BigDecimal> ids = draft.reviewers().stream().map(this::user).toList();
            send("PUT", "/" + request.number(), Map.of("reviewer_ids", ids));
        }
    }

    /** Reviewers go by number here. */
    private BigDecimal user(String name) {
        return get("/api/v4/users?username=" + JsonApi.encoded(name)).items().stream()
                .findFirst()
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "ask reviewer " + Refusal.quoted(name),
                        "GitLab knows no such user",
                        "write the user's name as GitLab has it"))
                .get("id")
                .number();
    }

    @Override
    public PullRequest read(String number) {
        return request(get(requests + "/" + number));
    }

    @Override
    public Checks checks(PullRequest request, CommitId commit) {
        Optional<JsonAnswer> pipeline = get(requests + "/" + request.number()).find("head_pipeline");
        if (pipeline.isEmpty()) {
            return Checks.NONE;
        }
        if (!pipeline.get().text("sha").equals(commit.value())) {
            return Checks.PENDING;
        }
        return switch (pipeline.get().get("status").text()) {
            case "success", "skipped" -> Checks.GREEN;
            case "failed", "canceled", "canceling" -> Checks.RED;
            default -> Checks.PENDING;
        };
    }

    @Override
    public void merge(PullRequest request, CommitId commit, String message) {
        send(
                "PUT",
                "/" + request.number() + "/merge",
                Map.of("sha", commit.value(), "squash", false, "merge_commit_message", message));
    }

    @Override
    public void close(PullRequest request, String why) {
        send("POST", "/" + request.number() + "/notes", Map.of("body", why));
        send("PUT", "/" + request.number(), Map.of("state_event", "close"));
    }

    private static PullRequest request(JsonAnswer answer) {
        State state = switch (answer.get("state").text()) {
            case "merged" -> State.MERGED;
            case "opened", "locked" -> State.OPEN;
            default -> State.CLOSED;
        };
        return new PullRequest(
                answer.get("iid").number().toPlainString(),
                Words.page(answer.get("web_url")),
                state,
                answer.get("target_branch").text(),
                Words.commit(answer.get("sha")),
                Checks.NONE,
                state == State.MERGED
                        ? Words.commit(answer, "merge_commit_sha").or(() -> Words.commit(answer, "sha"))
                        : Optional.empty());
    }
}
