package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyWritersTest {
    @TempDir
    Path directory;

    private Ground ground;

    @BeforeEach
    void start() {
        ground = Ground.jgit(directory);
        ground.foreignCommit(Map.of("one.yaml", "# shared\n", "README", "hello\n"));
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    @Test
    void i2_twoHundredWritersOfOneFileEndInASerialOrder() {
        List<GitOpsRepository> controllers =
                List.of(ground.repository(), ground.repository(), ground.repository(), ground.repository());
        List<Runnable> writers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = "p-" + i;
            String key = "key-" + i % 40;
            GitOpsRepository controller = controllers.get(i % 4);
            writers.add(() -> controller.land(Ground.change(id, "one.yaml", Ground.set(key, id))));
        }
        AtOnce.run(writers);

        assertThat(ground.promotions("main"))
                .hasSize(200)
                .allSatisfy((id, times) -> assertThat(times).isEqualTo(1));
        // the ledger's order is a serial order: replayed one after another, its promotions give the final file
        List<LedgerLine> lines = controllers.get(0).ledger().from(1, 1000);
        assertThat(lines).hasSize(200);
        Map<String, String> replayed = new TreeMap<>();
        for (LedgerLine line : lines) {
            int number = Integer.parseInt(line.entry().subject().substring(2));
            replayed.put("key-" + number % 40, line.entry().subject());
        }
        Map<String, String> standing = new TreeMap<>();
        ground.files("main")
                .get("one.yaml")
                .lines()
                .filter(l -> l.contains(": "))
                .forEach(l -> standing.put(l.split(": ", -1)[0], l.split(": ", -1)[1]));
        assertThat(standing).isEqualTo(replayed);
    }

    @Test
    void i7_fiftyPromotionsOfOneRepositoryAtOnceShareNothingThatCouldBreak() {
        GitOpsRepository repository = ground.repository();
        List<Runnable> writers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String id = "p-" + i;
            writers.add(() -> repository.land(Ground.change(id, "apps/" + id + "/values.yaml", Ground.set("tag", id))));
        }
        AtOnce.run(writers);
        Map<String, String> files = ground.files("main");
        assertThat(files).hasSize(52);
        for (int i = 0; i < 50; i++) {
            assertThat(files).containsEntry("apps/p-" + i + "/values.yaml", "tag: p-" + i + "\n");
        }
        assertThat(ground.promotions("main")).hasSize(50);
    }

    @Test
    void everyLineOfTheLedgerNamesTheCommitThatHoldsIt() {
        GitOpsRepository repository = ground.repository();
        List<Runnable> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String id = "p-" + i;
            writers.add(() -> repository.land(Ground.change(id, "one.yaml", Ground.set("key", id))));
        }
        AtOnce.run(writers);
        Map<String, String> commits = new HashMap<>();
        for (RevCommit commit : ground.history("main")) {
            CommitText.trailer(commit, "Promotion-Id").ifPresent(id -> commits.put(id, commit.getName()));
        }
        for (LedgerLine line : repository.ledger().from(1, 100)) {
            assertThat(line.commit().map(CommitId::value))
                    .contains(commits.get(line.entry().subject()));
        }
    }
}
