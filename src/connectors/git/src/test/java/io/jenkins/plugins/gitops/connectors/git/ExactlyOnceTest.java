package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Landing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactlyOnceTest {
    @TempDir
    Path directory;

    private Ground ground;
    private final AtomicInteger pushes = new AtomicInteger();

    @BeforeEach
    void start() {
        ground = Ground.jgit(directory);
        ground.foreignCommit(Map.of("apps/shop/values.yaml", "tag: one\n", "README", "hello\n"));
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    private static Change promotion(String id) {
        return Ground.change(id, "apps/shop/values.yaml", Ground.set("tag", id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "non-fast-forward",
                "fetch first",
                "stale info",
                "cannot lock ref 'refs/heads/main': is at 1 but expected 2",
                "failed to update ref",
                "nicht vorzuspulen",
                "mise à jour rejetée",
                ""
            })
    void i1_aLostRaceIsRecognisedFromRefsWhateverTheServerSays(String words) {
        GitOpsRepository repository = ground.repository();
        repository.land(promotion("p-0"));
        ground.jgit().preReceive = (pack, commands) -> {
            if (pushes.incrementAndGet() == 1) {
                ground.foreignCommit(Map.of("README", "faster\n"));
                reject(commands, words);
            }
        };
        Landing landing = repository.land(promotion("p-1"));
        assertThat(landing.attempts()).isEqualTo(2);
        assertThat(ground.files("main"))
                .containsEntry("README", "faster\n")
                .containsEntry("apps/shop/values.yaml", "tag: p-1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"non-fast-forward", "fetch first", "protected branch", "Zweig ist geschützt"})
    void i1_aRefusalIsRecognisedFromRefsWhateverTheServerSays(String words) {
        GitOpsRepository repository = ground.repository();
        ground.jgit().preReceive = (pack, commands) -> {
            pushes.incrementAndGet();
            reject(commands, words);
        };
        assertThatThrownBy(() -> repository.land(promotion("p-1")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED))
                .hasMessageContaining(words)
                .hasMessageContaining("check branch protection");
        assertThat(pushes).hasValue(3);
    }

    private static void reject(Iterable<ReceiveCommand> commands, String words) {
        commands.forEach(command -> command.setResult(ReceiveCommand.Result.REJECTED_OTHER_REASON, words));
    }

    @Test
    void oneRefusedChangeDoesNotTakeItsCompanionsDown() {
        Ground own = ground;
        own.foreignCommit("closed", Map.of("a", "b\n"));
        GitOpsRepository repository = own.repository();
        own.jgit().preReceive = (pack, commands) -> {
            if (commands.stream().anyMatch(c -> c.getRefName().endsWith("closed"))) {
                reject(commands, "no");
            }
        };
        List<Runnable> both = List.of(
                () -> repository.land(promotion("p-1")),
                () -> assertThatThrownBy(
                                () -> repository.land(Ground.change("p-2", "closed", "a", Ground.write("c\n"))))
                        .isInstanceOf(Failure.class));
        AtOnce.run(both);
        assertThat(own.promotions("main")).containsOnlyKeys("p-1");
    }

    @Test
    void i3_aReplyLostAfterTheRefMovedMakesNoSecondCommit() {
        GitOpsRepository repository = ground.repository();
        ground.server.hook = passage -> {
            byte[] answer = passage.through();
            return passage.isPush() && pushes.incrementAndGet() == 1 ? null : answer;
        };
        Landing landing = repository.land(promotion("p-1"));
        assertThat(landing.commit().orElseThrow().value())
                .isEqualTo(ground.history("main").get(0).getName());
        assertThat(ground.promotions("main")).isEqualTo(Map.of("p-1", 1));
    }

    @Test
    void i3_aReplyLostBeforeSomebodyElseCommitsMakesNoSecondCommit() {
        GitOpsRepository repository = ground.repository();
        ground.server.hook = passage -> {
            byte[] answer = passage.through();
            if (passage.isPush() && pushes.incrementAndGet() == 1) {
                ground.foreignCommit(Map.of("README", "on top\n"));
                return null;
            }
            return answer;
        };
        Landing landing = repository.land(promotion("p-1"));
        assertThat(landing.found()).isTrue();
        assertThat(landing.commit().orElseThrow().value())
                .isEqualTo(ground.history("main").get(1).getName());
        assertThat(ground.promotions("main")).isEqualTo(Map.of("p-1", 1));
    }

    @Test
    void i3_aRequestLostOnItsWayIsSentAgain() {
        GitOpsRepository repository = ground.repository();
        ground.server.hook = passage -> passage.isPush() && pushes.incrementAndGet() == 1 ? null : passage.through();
        repository.land(promotion("p-1"));
        assertThat(ground.promotions("main")).isEqualTo(Map.of("p-1", 1));
    }

    @Test
    void i3_aControllerThatDiedRightAfterItsPushFindsItAgain() {
        ground.repository().land(promotion("p-1"));
        Landing again = ground.repository().land(promotion("p-1"));
        assertThat(again.found()).isTrue();
        assertThat(ground.promotions("main")).isEqualTo(Map.of("p-1", 1));
    }

    @Test
    void i3_twoControllersThatLandTheSamePromotionMakeOneCommit() {
        GitOpsRepository one = ground.repository();
        GitOpsRepository other = ground.repository();
        AtOnce.run(List.of(
                () -> one.land(promotion("p-1")),
                () -> other.land(promotion("p-1")),
                () -> one.land(promotion("p-1")),
                () -> other.land(promotion("p-1"))));
        assertThat(ground.promotions("main")).isEqualTo(Map.of("p-1", 1));
        assertThat(one.ledger().head().number()).isEqualTo(1);
    }

    @Test
    void i4_aForeignCommitBetweenFetchAndPushSurvives() {
        GitOpsRepository repository = ground.repository();
        repository.head("main");
        ground.server.hook = passage -> {
            if (passage.isPush() && pushes.incrementAndGet() <= 3) {
                ground.foreignCommit(Map.of("foreign-" + pushes.get(), "stays\n"));
            }
            return passage.through();
        };
        Landing landing = repository.land(promotion("p-1"));
        assertThat(landing.attempts()).isEqualTo(4);
        assertThat(ground.files("main")).containsKeys("foreign-1", "foreign-2", "foreign-3");
        assertThat(ground.history("main")).hasSize(5);
    }

    @Test
    void i4_nothingIsWrittenOutsideTheOwnedPaths() {
        assertThatThrownBy(() -> new Change(
                        promotion("p-1").id(),
                        "main",
                        promotion("p-1").author(),
                        "m",
                        Map.of(),
                        List.of("apps/blog"),
                        promotion("p-1").edits(),
                        List.of(),
                        List.of(),
                        false))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cannot edit 'apps/shop/values.yaml': the promotion owns only [apps/blog];"
                        + " name the path among the environment's paths");
    }

    @Test
    void saysWhoIsUnreachableAndLeavesNothingBehind() {
        GitOpsRepository repository = ground.repository();
        repository.land(promotion("p-1"));
        ground.server.hook = passage -> null;
        assertThatThrownBy(() -> repository.land(promotion("p-2")))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE))
                .hasMessageStartingWith("Cannot reach 'http://127.0.0.1:");
        ground.server.hook = GitServer.Passage::through;
        assertThat(ground.promotions("main")).containsOnlyKeys("p-1");
        ground.server.failures.clear();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void tellsEveryStatusThatIsNotTheServersYes(int status) {
        GitOpsRepository repository = ground.repository();
        ground.server.status = status;
        assertThatThrownBy(() -> repository.head("main"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("it answers with status " + status);
    }
}
