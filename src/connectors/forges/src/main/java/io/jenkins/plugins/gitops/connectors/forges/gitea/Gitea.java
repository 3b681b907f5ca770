package io.jenkins.plugins.gitops.connectors.forges.gitea;

import io.jenkins.plugins.gitops.connectors.forges.shape.Dialect;
import io.jenkins.plugins.gitops.connectors.forges.shape.Words;
import io.jenkins.plugins.gitops.connectors.http.JsonAnswer;
import io.jenkins.plugins.gitops.connectors.http.JsonApi;
import io.jenkins.plugins.gitops.model.CommitId;
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

/** Gitea's REST API, version 1. */
public final class Gitea implements Dialect {
    private static final int PAGE = 50;

    private final JsonApi api;
    private final String repository;

    /** The repository {@code owner/name} of the server. */
    public Gitea(URI server, String repository, Supplier<String> token) {
        api = new JsonApi(
                "Gitea", server, () -> Map.of("Authorization", "token " + token.get()), Duration.ofSeconds(30));
        this.repository = "/api/v1/repos/" + repository;
    }

    private JsonAnswer get(String path) {
        return api.call("GET", repository + path, new Json.Null(), Set.of()).body();
    }

    private JsonAnswer send(String method, String path, Map<String, ?> body) {
        return api.call(method, repository + path, Json.of(body), Set.of()).body();
    }

    @Override
    public Optional<PullRequest> newest(String branch, String into) {
        for (int page = 1; ; page++) {
            List<JsonAnswer> found = get("/pulls?state=all&sort=recentupdate&limit=" + PAGE + "&page=" + page)
                    .items();
            Optional<PullRequest> ours = found.stream()
                    .filter(each -> each.get("head").text("ref").equals(branch)
                            && each.get("base").text("ref").equals(into))
                    .max(java.util.Comparator.comparing(
                            each -> each.get("number").number()))
                    .map(Gitea::request);
            if (ours.isPresent() || found.size() < PAGE) {
                return ours;
            }
        }
    }

    @Override
    public PullRequest create(PullRequestDraft draft) {
        return request(send(
                "POST",
                "/pulls",
                Map.of("head", draft.branch(), "base", draft.into(), "title", draft.title(), "body", draft.body())));
    }

    @Override
    public void dress(PullRequest request, PullRequestDraft draft) {
        if (!draft.labels().isEmpty()) {
            List<BigDecimal> ids = draft.labels().stream().map(this::label).toList();
            send("POST", "/issues/" + request.number() + "/labels", Map.of("labels", ids));
        }
        if (!draft.reviewers().isEmpty()) {
            send("POST", "/pulls/" + request.number() + "/requested_reviewers", Map.of("reviewers", draft.reviewers()));
        }
    }

    /** Labels go by number here, and one that is unknown is made. */
    private BigDecimal label(String name) {
        return get("/labels?limit=" + PAGE).items().stream()
                .filter(label -> label.text("name").equals(name))
                .findFirst()
                .orElseGet(() -> send("POST", "/labels", Map.of("name", name, "color", "#1d76db")))
                .get("id")
                .number();
    }

    @Override
    public PullRequest read(String number) {
        return request(get("/pulls/" + number));
    }

    @Override
    public Checks checks(PullRequest request, CommitId commit) {
        JsonAnswer all = get("/commits/" + commit.value() + "/status");
        if (all.find("total_count")
                        .map(JsonAnswer::number)
                        .orElse(BigDecimal.ZERO)
                        .signum()
                == 0) {
            return Checks.NONE;
        }
        return switch (all.text("state")) {
            case "success" -> Checks.GREEN;
            case "pending" -> Checks.PENDING;
            default -> Checks.RED;
        };
    }

    @Override
    public void merge(PullRequest request, CommitId commit, String message) {
        send(
                "POST",
                "/pulls/" + request.number() + "/merge",
                Map.of("Do", "merge", "head_commit_id", commit.value(), "MergeMessageField", message));
    }

    @Override
    public void close(PullRequest request, String why) {
        send("POST", "/issues/" + request.number() + "/comments", Map.of("body", why));
        send("PATCH", "/pulls/" + request.number(), Map.of("state", "closed"));
    }

    private static PullRequest request(JsonAnswer answer) {
        State state = answer.yes("merged")
                ? State.MERGED
                : answer.get("state").text().equals("open") ? State.OPEN : State.CLOSED;
        return new PullRequest(
                answer.get("number").number().toPlainString(),
                Words.page(answer.get("html_url")),
                state,
                answer.get("base").get("ref").text(),
                Words.commit(answer.get("head").get("sha")),
                Checks.NONE,
                state == State.MERGED ? Words.commit(answer, "merge_commit_sha") : Optional.empty());
    }
}
