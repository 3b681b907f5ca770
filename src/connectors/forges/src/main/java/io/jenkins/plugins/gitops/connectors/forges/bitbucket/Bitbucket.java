package io.jenkins.plugins.gitops.connectors.forges.bitbucket;

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
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Bitbucket Cloud's REST API, version 2.0. It has no labels, so they stand in the text; its commits come shortened, so
 * they are asked for in full; and its merge cannot be told which commit is meant: the branch is looked at right before,
 * and what was merged is looked at after.
 */
public final class Bitbucket implements Dialect {
    private final JsonApi api;
    private final String repository;

    /** The repository {@code workspace/name}; the API is at {@code https://api.bitbucket.org}. */
    public Bitbucket(URI server, String repository, Supplier<String> token) {
        api = new JsonApi(
                "Bitbucket", server, () -> Map.of("Authorization", "Bearer " + token.get()), Duration.ofSeconds(30));
        this.repository = "/2.0/repositories/" + repository;
    }

    private JsonAnswer get(String path) {
        return api.call("GET", repository + path, new Json.Null(), Set.of()).body();
    }

    private JsonAnswer send(String method, String path, Map<String, ?> body) {
        return api.call(method, repository + path, Json.of(body), Set.of()).body();
    }

    @Override
    public Optional<PullRequest> newest(String branch, String into) {
        String query = "source.branch.name=\"" + branch + "\" AND destination.branch.name=\"" + into + "\"";
        return get("/pullrequests?state=OPEN&state=MERGED&state=DECLINED&state=SUPERSEDED&sort=-created_on&pagelen=1&q="
                        + JsonApi.encoded(query))
                .get("values")
                .items()
                .stream()
                .findFirst()
                .map(this::request);
    }

    @Override
    public PullRequest create(PullRequestDraft draft) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", draft.title());
        body.put("description", description(draft));
        body.put("source", branch(draft.branch()));
        body.put("destination", branch(draft.into()));
        body.put("reviewers", draft.reviewers().stream().map(Bitbucket::account).toList());
        return request(send("POST", "/pullrequests", body));
    }

    private static String description(PullRequestDraft draft) {
        return draft.labels().isEmpty()
                ? draft.body()
                : "Labels: " + String.join(", ", draft.labels()) + "\n\n" + draft.body();
    }

    private static Map<String, ?> branch(String name) {
        return Map.of("branch", Map.of("name", name));
    }

    /** Bitbucket knows people by a UUID in braces or by an account id. */
    private static Map<String, String> account(String reviewer) {
        return Map.of(reviewer.startsWith("{") ? "uuid" : "account_id", reviewer);
    }

    @Override
    public void dress(PullRequest request, PullRequestDraft draft) {
        // labels and reviewers went with its creation
    }

    @Override
    public PullRequest read(String number) {
        return request(get("/pullrequests/" + number));
    }

    @Override
    public Checks checks(PullRequest request, CommitId commit) {
        JsonAnswer page = get("/commit/" + commit.value() + "/statuses?pagelen=100");
        List<Checks> all = page.get("values").items().stream()
                .map(status -> switch (status.get("state").text()) {
                    case "SUCCESSFUL" -> Checks.GREEN;
                    case "INPROGRESS" -> Checks.PENDING;
                    default -> Checks.RED;
                })
                .toList();
        return page.find("next").isPresent() ? Checks.PENDING : Words.together(all);
    }

    @Override
    public void merge(PullRequest request, CommitId commit, String message) {
        send(
                "POST",
                "/pullrequests/" + request.number() + "/merge",
                Map.of("merge_strategy", "merge_commit", "message", message, "close_source_branch", false));
    }

    @Override
    public void close(PullRequest request, String why) {
        send("POST", "/pullrequests/" + request.number() + "/comments", Map.of("content", Map.of("raw", why)));
        send("POST", "/pullrequests/" + request.number() + "/decline", Map.of());
    }

    private PullRequest request(JsonAnswer answer) {
        State state = switch (answer.get("state").text()) {
            case "OPEN" -> State.OPEN;
            case "MERGED" -> State.MERGED;
            default -> State.CLOSED;
        };
        Optional<CommitId> merged =
                state == State.MERGED && answer.find("merge_commit").isPresent()
                        ? Optional.of(whole(answer.get("merge_commit").get("hash")))
                        : Optional.empty();
        return new PullRequest(
                answer.get("id").number().toPlainString(),
                Words.page(answer.get("links").get("html").get("href")),
                state,
                answer.get("destination").get("branch").get("name").text(),
                whole(answer.get("source").get("commit").get("hash")),
                Checks.NONE,
                merged);
    }

    private CommitId whole(JsonAnswer hash) {
        return hash.text().length() >= 40
                ? Words.commit(hash)
                : Words.commit(get("/commit/" + JsonApi.encoded(hash.text())).get("hash"));
    }
}
