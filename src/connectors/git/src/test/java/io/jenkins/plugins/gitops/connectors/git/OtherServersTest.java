package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Landing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherServersTest {
    @TempDir
    Path directory;

    private static void prepare(Ground ground) {
        ground.foreignCommit(Map.of("apps/shop/values.yaml", "tag: one\n", "README", "hello\n"));
    }

    private static void promoteFourTimes(Ground ground, GitOpsRepository repository) {
        for (int i = 1; i <= 3; i++) {
            ground.foreignCommit(Map.of("README", "by hand " + i + "\n"));
            repository.land(Ground.change("p-" + i, "apps/shop/values.yaml", Ground.set("tag", "v" + i)));
        }
        Landing again = repository.land(Ground.change("p-3", "apps/shop/values.yaml", Ground.set("tag", "v3")));
        assertThat(again.found()).isTrue();
        assertThat(ground.files("main"))
                .isEqualTo(Map.of("apps/shop/values.yaml", "tag: v3\n", "README", "by hand 3\n"));
        assertThat(ground.promotions("main")).isEqualTo(Map.of("p-1", 1, "p-2", 1, "p-3", 1));
        assertThat(repository.ledger().newest("staging", "shop", 2))
                .extracting(line -> line.entry().subject())
                .containsExactly("p-3", "p-2");
    }

    @Test
    void gitsOwnServerIsServedTheSameWay() {
        try (Ground ground = Ground.commandLine(directory)) {
            prepare(ground);
            GitOpsRepository repository = ground.repository();
            promoteFourTimes(ground, repository);
            Lease lease = repository
                    .leases()
                    .acquire(new LeaseName("production"), "one", Duration.ofMinutes(1))
                    .orElseThrow();
            repository.land(Ground.change("p-9", "apps/shop/values.yaml", Ground.set("tag", "v9"), lease));
            assertThat(ground.promotions("main")).hasSize(4);
        }
    }

    @Test
    void aServerOfTheOldProtocolIsServedByShallowFetches() {
        try (Ground ground = Ground.jgit(directory)) {
            ground.jgit().version2 = false;
            prepare(ground);
            promoteFourTimes(ground, ground.repository());
        }
    }

    @Test
    void aDirectoryIsServedToo() {
        try (Ground ground = Ground.jgit(directory)) {
            prepare(ground);
            String url = "file://" + directory.resolve("server").resolve(Ground.NAME);
            promoteFourTimes(ground, ground.controller().open(url, GitLogin.none()));
        }
    }

    @Test
    void withoutAtomicPushOnlyASoleWriterMayWrite() {
        try (Ground ground = Ground.jgit(directory)) {
            ground.jgit().atomic = false;
            prepare(ground);
            assertThatThrownBy(() -> ground.repository().land(Ground.change("p-1", "README", Ground.write("x"))))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("the server has no atomic push")
                    .hasMessageContaining("sole writer");
            promoteFourTimes(
                    ground,
                    ground.controller(GitSettings.standard().asSoleWriter()).open(ground.url(), GitLogin.none()));
        }
    }

    @Test
    void withoutAtomicPushNobodyWritesUnderALease() {
        try (Ground ground = Ground.jgit(directory)) {
            ground.jgit().atomic = false;
            prepare(ground);
            GitOpsRepository repository =
                    ground.controller(GitSettings.standard().asSoleWriter()).open(ground.url(), GitLogin.none());
            Lease lease = repository
                    .leases()
                    .acquire(new LeaseName("production"), "one", Duration.ofMinutes(1))
                    .orElseThrow();
            assertThatThrownBy(() -> repository.land(Ground.change("p-1", "README", Ground.write("x"), lease)))
                    .hasMessageContaining("so the lease cannot be compared");
            assertThat(ground.promotions("main")).isEmpty();
        }
    }

    @Test
    void i3_withoutAtomicPushACommitWithoutItsLineIsFoundInHistory() {
        try (Ground ground = Ground.jgit(directory)) {
            ground.jgit().atomic = false;
            prepare(ground);
            GitSettings sole = GitSettings.standard().asSoleWriter();
            GitOpsRepository dying = ground.controller(sole).open(ground.url(), GitLogin.none());
            AtomicInteger pushes = new AtomicInteger();
            // the branch is pushed first; from the ledger's push on nothing comes through any more
            ground.server.hook = passage -> {
                if (passage.isPush()) {
                    pushes.incrementAndGet();
                }
                return pushes.get() > 1 ? null : passage.through();
            };
            assertThatThrownBy(() -> dying.land(Ground.change("p-1", "README", Ground.write("x\n"))))
                    .isInstanceOf(Failure.class);
            ground.server.hook = GitServer.Passage::through;
            ground.foreignCommit(Map.of("other", "y\n"));

            GitOpsRepository next = ground.controller(sole).open(ground.url(), GitLogin.none());
            Landing landing = next.land(Ground.change("p-1", "README", Ground.write("x\n")));
            assertThat(ground.promotions("main")).isEqualTo(Map.of("p-1", 1));
            assertThat(landing.commit().map(CommitId::value))
                    .contains(ground.history("main").get(1).getName());
            assertThat(next.ledger().find("p-1", "committed").orElseThrow().commit())
                    .isEqualTo(landing.commit());
        }
    }
}
