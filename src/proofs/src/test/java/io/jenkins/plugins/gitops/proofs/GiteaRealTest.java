package io.jenkins.plugins.gitops.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.forges.ForgeAddress;
import io.jenkins.plugins.gitops.connectors.git.GitLogin;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.model.promotion.PromotionRules;
import io.jenkins.plugins.gitops.model.promotion.PullRequestRule;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.FileEdit;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.PullRequest.State;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promotions by pull request at the stack's real Gitea: its Git server, its REST API, its merge. */
@RealStack(Component.GITEA)
class GiteaRealTest extends InAWorld {
    private static final String FILE = "production/kustomization.yaml";

    private String url;
    private Forge forge;

    @BeforeEach
    void aRepository(Stack stack) {
        url = stack.fresh(Component.GITEA);
        String token = stack.tell("GITEA_TOKEN");
        forge = ForgeAddress.of(url, "gitea").open(() -> token);
        world.goesTo(GitLogin.basic("token", token), (repository, kind) -> forge);
        world.open(url)
                .land(new Change(
                        new PromotionId("begin"),
                        "main",
                        World.ADA,
                        "begin",
                        Map.of(),
                        List.of("production"),
                        List.of(new FileEdit(FILE, before -> Optional.of("resources: [app.yaml]\n".getBytes(UTF_8)))),
                        List.of(new LedgerEntry(
                                "begin", "begun", "-", "-", world.clock.instant(), new Json.Obj(Map.of()))),
                        List.of(),
                        false));
    }

    private Landscape.Place place(boolean autoMerge) {
        return World.place("production", url)
                .withRules(PromotionRules.plain()
                        .withPullRequest(
                                Optional.of(new PullRequestRule("gitea", List.of("gitops"), List.of(), autoMerge))));
    }

    private String file() {
        GitOpsRepository repository = world.open(url);
        CommitId head = repository.head("main").orElseThrow();
        return new String(repository.read(head, FILE).orElseThrow(), UTF_8);
    }

    @Test
    void isOpenedMergedAndWrittenDownOnce() {
        Release release = world.release("1.0");
        controller.submit("p-1", World.promote(place(true), release));
        controller.run(Duration.ofMinutes(10));
        assertThat(controller.ending("p-1").orElseThrow().kind())
                .as(controller.ending("p-1").orElseThrow().reason())
                .isEqualTo(OutcomeKind.SUCCEEDED);
        assertThat(file()).contains(digest(release));
        assertThat(forge.look("1").state()).isEqualTo(State.MERGED);
        assertThat(world.open(url).ledger().of("p-1"))
                .extracting(line -> line.entry().kind())
                .containsExactly("proposed", "queued", "committed", "finished");
    }

    @Test
    void aNewerOneClosesIt() {
        controller.submit("p-1", World.promote(place(false), world.release("1.0")));
        controller.run(Duration.ofMinutes(1));
        Release second = world.release("2.0");
        controller.submit("p-2", World.promote(place(true), second));
        controller.run(Duration.ofMinutes(10));
        assertThat(controller.ending("p-1").orElseThrow().reason()).isEqualTo("superseded by 'p-2'");
        assertThat(forge.look("1").state()).isEqualTo(State.CLOSED);
        assertThat(forge.look("2").state()).isEqualTo(State.MERGED);
        assertThat(file()).contains(digest(second));
    }
}
