package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Landing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LandingTest {
    @TempDir
    Path directory;

    private Ground ground;

    @BeforeEach
    void start() {
        ground = Ground.jgit(directory);
        ground.foreignCommit(Map.of(
                "apps/shop/values.yaml", "tag: one\n", "apps/blog/values.yaml", "tag: b\n", "README", "hello\n"));
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    @Test
    void changesOneFileAndNothingElse() {
        GitOpsRepository repository = ground.repository();
        Landing landing = repository.land(Ground.change("p-1", "apps/shop/values.yaml", Ground.set("tag", "two")));
        assertThat(landing.changed()).isTrue();
        assertThat(landing.found()).isFalse();
        assertThat(ground.files("main"))
                .isEqualTo(Map.of(
                        "apps/shop/values.yaml",
                        "tag: two\n",
                        "apps/blog/values.yaml",
                        "tag: b\n",
                        "README",
                        "hello\n"));
        assertThat(ground.history("main").get(0).getFullMessage())
                .isEqualTo("promote: p-1\n\nPromotion-Id: p-1\nEnvironment: staging\n");
        assertThat(ground.history("main").get(0).getName())
                .isEqualTo(landing.commit().map(CommitId::value).orElseThrow());
        assertThat(repository.ledger().find("p-1", "committed").orElseThrow().commit())
                .isEqualTo(landing.commit());
    }

    @Test
    void readsWhatStandsInACommit() {
        GitOpsRepository repository = ground.repository();
        CommitId head = repository.head("main").orElseThrow();
        assertThat(repository.read(head, "README").map(b -> new String(b, StandardCharsets.UTF_8)))
                .contains("hello\n");
        assertThat(repository.read(head, "apps/none")).isEmpty();
        assertThat(repository.list(head, "apps")).containsExactly("blog/", "shop/");
        assertThat(repository.list(head, "")).containsExactly("README", "apps/");
        assertThat(repository.list(head, "nowhere")).isEmpty();
        assertThat(repository.head("nowhere")).isEmpty();
    }

    @Test
    void makesNoCommitWhereTheFilesSayItAlready() {
        GitOpsRepository repository = ground.repository();
        CommitId head = repository.head("main").orElseThrow();
        Landing landing = repository.land(Ground.change("p-1", "apps/shop/values.yaml", Ground.set("tag", "one")));
        assertThat(landing.commit()).contains(head);
        assertThat(ground.history("main")).hasSize(1);
        assertThat(repository.ledger().head().number()).isEqualTo(1);
    }

    @Test
    void oneRequestIsEnoughForAPromotionThatFollowsAnother() {
        GitRepositories controller = ground.controller();
        GitOpsRepository repository = controller.open(ground.url(), GitLogin.none());
        for (int i = 0; i < 3; i++) {
            repository.land(Ground.change("p-" + i, "apps/shop/values.yaml", Ground.set("tag", "v" + i)));
        }
        Traffic.Count before = controller.traffic(ground.url()).count();
        repository.land(Ground.change("p-9", "apps/shop/values.yaml", Ground.set("tag", "v9")));
        Traffic.Count cost = controller.traffic(ground.url()).count().since(before);
        assertThat(cost.requests()).isEqualTo(1);
        assertThat(cost.bytes()).isLessThan(4000);
    }

    @Test
    void refusesABranchThatIsAbsent() {
        GitOpsRepository repository = ground.repository();
        assertThatThrownBy(() -> repository.land(Ground.change("p-1", "absent", "a", Ground.write("x"))))
                .isInstanceOf(Failure.class)
                .hasMessage("Cannot promote to branch 'absent': the repository has no such branch;"
                        + " create it or name another");
    }

    @Test
    void asksForTheRefsAgainWhenTheyWereSeenLongAgo() {
        GitOpsRepository repository = ground.repository();
        repository.land(Ground.change("p-1", "apps/shop/values.yaml", Ground.set("tag", "two")));
        ground.foreignCommit(Map.of("README", "changed\n"));
        ground.clock.advance(Duration.ofMinutes(1));
        Landing landing = repository.land(Ground.change("p-2", "apps/shop/values.yaml", Ground.set("tag", "three")));
        assertThat(landing.attempts()).isEqualTo(1);
        assertThat(ground.files("main"))
                .containsEntry("README", "changed\n")
                .containsEntry("apps/shop/values.yaml", "tag: three\n");
    }
}
