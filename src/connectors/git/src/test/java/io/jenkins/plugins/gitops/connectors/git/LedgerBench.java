package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.git.Shell.Cost;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerHead;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What questions and promotions cost when the ledger has 50,000 lines, for a controller that has just been started. */
@Tag("bench")
class LedgerBench {
    private static final int LINES = Integer.getInteger("bench.lines", 50_000);
    private static final int AT_ONCE = 500;

    @TempDir
    Path directory;

    private static LedgerEntry entry(int n) {
        Json.Obj body = new Json.Obj(Map.of("digest", Json.of("sha256:" + Integer.toHexString(n)), "n", Json.of(n)));
        Instant at = Instant.ofEpochSecond(1_790_000_000L + n);
        return new LedgerEntry("p-" + n, "committed", "env-" + n % 5, "app-" + n / 5 % 200, at, body);
    }

    @Test
    void fiftyThousandLines() {
        try (Ground ground = Ground.commandLine(directory)) {
            Shell shell = new Shell(directory, ground.server);
            ground.foreignCommit(Map.of("values.yaml", "tag: one\n"));
            GitOpsRepository writer = ground.repository();
            Cost filling = shell.measure(() -> {
                for (int first = 0; first < LINES; first += AT_ONCE) {
                    List<LedgerEntry> entries = IntStream.range(first, first + AT_ONCE)
                            .mapToObj(LedgerBench::entry)
                            .toList();
                    writer.land(new Change(
                            new PromotionId("fill-" + first),
                            "main",
                            Actor.suite("bench"),
                            "fill",
                            Map.of(),
                            List.of(),
                            List.of(),
                            entries,
                            List.of(),
                            false));
                }
            });
            shell.run("git -C " + ground.origin.getDirectory() + " repack -qad");
            System.out.println(LINES + " lines written      " + filling);
            GitOpsRepository cold = ground.repository();
            Ledger ledger = cold.ledger();
            System.out.println("head, cold           " + shell.measure(() -> ledger.head()));
            System.out.println("find, cold           " + shell.measure(() -> ledger.find("p-17", "committed")));
            System.out.println("find, warm           " + shell.measure(() -> ledger.find("p-4711", "committed")));
            System.out.println("newest 20 of a place " + shell.measure(() -> ledger.newest("env-3", "app-77", 20)));
            Cost first = shell.measure(() -> cold.land(Ground.change("x-1", "values.yaml", Ground.set("tag", "two"))));
            Cost second =
                    shell.measure(() -> cold.land(Ground.change("x-2", "values.yaml", Ground.set("tag", "three"))));
            System.out.println("a promotion, cold    " + first);
            System.out.println("a promotion, warm    " + second);
            assertThat(second.seconds()).isLessThan(1);
            System.out.println("verify all           " + shell.measure(() -> ledger.verify(LedgerHead.EMPTY)));
        }
    }
}
