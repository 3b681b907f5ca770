package io.jenkins.plugins.gitops.connectors.forges.github;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** GitHub's REST API, version 2022-11-28; both of its kinds of checks count, statuses and check runs. */
public final class GitHub implements Dialect {
    private static final Set<String> FINE = Set.of("success", "neutral", "skipped");

    private final JsonApi api;
    private final String repository;
    private final String owner;

    /** The repository {@code owner/name}; the API is at {@code https://api.github.com}, or at a server's {@code /api/v3}. */
    public GitHub(URI server, String repository, Supplier<String> token) {
        api = new JsonApi(
                "GitHub",
                server,
                () -> Map.of(
                        "Authorization",
                        "Bearer " + token.get(),
                        "Accept",
                        "application/vnd.github+json",
                        "X-GitHub-Api-Version",
                        "2022-11-28"),
                Duration.ofSeconds(30));
        this.repository = "/repos/" + repository;
        this.owner = repository.replaceAll("/.*", "");
    }

    private JsonAnswer get(String path) {
        return api.call("GET", repository + path, new Json.Null(), Set.of()).body();
    }

    private JsonAnswer send(String method, String path, Map<String, ?> body) {
        return api.call(method, repository + path, Json.of(body), Set.of()).body();
    }

    @Override
    public Optional<PullRequest> newest(String branch, String into) {
        String head = JsonApi.encoded(owner + ":" + branch);
        return get("/pulls?state=all&sort=created&direction=desc&per_page=1&head=" + head + "&base="
                        + JsonApi.encoded(into))
                .items()
                .stream()
                .findFirst()
                .map(GitHub::request);
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
            send("POST", "/issues/" + request.number() + "/labels", Map.of("labels", draft.labels()));
        }
        if (!draft.reviewers().isEmpty()) {
            send("POST", "/pulls/" + request.number() + "/requested_reviewers", Map.of("reviewers", draft.reviewers()));
        }
    }

    @Override
    public PullRequest read(String number) {
        return request(get("/pulls/" + number));
    }

    @Override
    public Checks checks(PullRequest request, CommitId commit) {
        List<Checks> all = new ArrayList<>();
        JsonAnswer statuses = get("/commits/" + commit.value() + "/status");
        // without any status the state is 'pending' for ever
        if (statuses.get("total_count").number().compareTo(BigDecimal.ZERO) > 0) {
            all.add(
                    switch (statuses.get("state").text()) {
                        case "success" -> Checks.GREEN;
                        case "pending" -> Checks.PENDING;
                        default -> Checks.RED;
                    });
        }
        JsonAnswer runs = get("/commits/" + commit.value() + "/check-runs?filter=latest&per_page=100");
        List<JsonAnswer> shown = runs.get("check_runs").items();
        shown.forEach(run -> all.add(run(run)));
        if (runs.get("total_count").number().intValue() > shown.size()) {
            all.add(Checks.PENDING);
        }
        return Words.together(all);
    }

    private static Checks run(JsonAnswer run) {
        if (!run.get("status").text().equals("completed")) {
            return Checks.PENDING;
        }
        return FINE.contains(run.text("conclusion")) ? Checks.GREEN : Checks.RED;
    }

    @Override
    public void merge(PullRequest request, CommitId commit, String message) {
        send(
                "PUT",
                "/pulls/" + request.number() + "/merge",
                Map.of("sha", commit.value(), "merge_method", "merge", "commit_message", message));
    }

    @Override
    public void close(PullRequest request, String why) {
        send("POST", "/issues/" + request.number() + "/comments", Map.of("body", why));
        send("PATCH", "/pulls/" + request.number(), Map.of("state", "closed"));
    }

    private static PullRequest request(JsonAnswer answer) {
        State state = answer.find("merged_at").isPresent()
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
