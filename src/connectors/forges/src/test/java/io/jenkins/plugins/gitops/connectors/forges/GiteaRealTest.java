package io.jenkins.plugins.gitops.connectors.forges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.connectors.forges.gitea.Gitea;
import io.jenkins.plugins.gitops.connectors.forges.shape.PullRequests;
import io.jenkins.plugins.gitops.connectors.http.JsonApi;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.PullRequest;
import io.jenkins.plugins.gitops.port.PullRequest.Checks;
import io.jenkins.plugins.gitops.port.PullRequest.State;
import io.jenkins.plugins.gitops.port.PullRequestDraft;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real Gitea of the stack: opened once, merged only as reviewed and green, closed with a reason. */
@RealStack(Component.GITEA)
class GiteaRealTest {
    private JsonApi api;
    private String repository;
    private Forge forge;

    @BeforeEach
    void aRepository(Stack stack) {
        String url = stack.fresh(Component.GITEA);
        URI server = URI.create(stack.tell("GITEA_URL"));
        repository = url.substring(server.toString().length() + 1).replaceAll("\\.git$", "");
        api = new JsonApi(
                "Gitea",
                server,
                () -> Map.of("Authorization", "token " + stack.tell("GITEA_TOKEN")),
                Duration.ofSeconds(30));
        forge = new PullRequests(new Gitea(server, repository, () -> stack.tell("GITEA_TOKEN")));
    }

    private void post(String path, Map<String, ?> body) {
        api.call("POST", "/api/v1/repos/" + repository + path, Json.of(body), Set.of());
    }

    private void commit(String file, String from, String to) {
        post(
                "/contents/" + file,
                Map.of(
                        "content",
                        Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8)),
                        "branch",
                        from,
                        "new_branch",
                        to,
                        "message",
                        "change"));
    }

    private PullRequest open(String id) {
        String branch = "promotion/" + id;
        return forge.open(new PullRequestDraft(
                new PromotionId(id), branch, "main", "Promote " + id, "The plan.", List.of("gitops"), List.of()));
    }

    private void status(CommitId commit, String state) {
        post("/statuses/" + commit.value(), Map.of("state", state, "context", "ci", "description", "a check"));
    }

    @Test
    void opensOnceAndMergesOnlyWhatWasReviewedAndIsGreen() {
        commit("one.yaml", "main", "promotion/p-1");
        PullRequest first = open("p-1");
        assertThat(first.state()).isEqualTo(State.OPEN);
        assertThat(first.checks()).isEqualTo(Checks.NONE);
        assertThat(open("p-1").number()).isEqualTo(first.number());

        status(first.head(), "pending");
        assertThatThrownBy(() -> forge.merge(first.number(), first.head(), "Promote"))
                .hasMessageContaining("PENDING");
        status(first.head(), "failure");
        assertThatThrownBy(() -> forge.merge(first.number(), first.head(), "Promote"))
                .hasMessageContaining("RED");

        commit("two.yaml", "promotion/p-1", "promotion/p-1");
        PullRequest moved = forge.look(first.number());
        assertThat(moved.head()).isNotEqualTo(first.head());
        assertThatThrownBy(() -> forge.merge(first.number(), first.head(), "Promote"))
                .hasMessageContaining("reviewed was " + first.head().brief());

        status(moved.head(), "success");
        PullRequest merged = forge.merge(first.number(), moved.head(), "Promote");
        assertThat(merged.state()).isEqualTo(State.MERGED);
        assertThat(merged.merged()).isPresent();
        assertThat(forge.merge(first.number(), moved.head(), "again").merged()).isEqualTo(merged.merged());
        assertThat(open("p-1").state()).as("the id has had its pull request").isEqualTo(State.MERGED);
    }

    @Test
    void seesAPushBetweenLookAndMergeByItself(Stack stack) {
        commit("three.yaml", "main", "promotion/p-2");
        PullRequest request = open("p-2");
        commit("four.yaml", "promotion/p-2", "promotion/p-2");
        // the dialect alone, as if the push had come right after the look
        Gitea gitea = new Gitea(URI.create(stack.tell("GITEA_URL")), repository, () -> stack.tell("GITEA_TOKEN"));
        assertThatThrownBy(() -> gitea.merge(request, request.head(), "Promote"))
                .hasMessageContaining("status 409");
        assertThat(forge.look(request.number()).state()).isEqualTo(State.OPEN);
    }

    @Test
    void closesWithAReason() {
        commit("five.yaml", "main", "promotion/p-3");
        PullRequest request = open("p-3");
        assertThat(forge.close(request.number(), "superseded by p-4").state()).isEqualTo(State.CLOSED);
        assertThat(forge.close(request.number(), "again").state()).isEqualTo(State.CLOSED);
        assertThatThrownBy(() -> forge.merge(request.number(), request.head(), "Promote"))
                .hasMessageContaining("it is CLOSED");
    }
}
