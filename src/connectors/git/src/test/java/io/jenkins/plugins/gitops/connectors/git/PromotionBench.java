package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.git.Shell.Cost;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a promotion costs, ours and by git on the command line, against the same server (git's own http-backend) in the
 * same run; before every round somebody else commits, so that everybody has something to catch up with.
 */
@Tag("bench")
class PromotionBench {
    private static final int APPS = Integer.getInteger("bench.apps", 1000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

    @TempDir
    Path directory;

    private Ground ground;
    private Shell shell;

    @BeforeEach
    void start() {
        ground = Ground.commandLine(directory);
        shell = new Shell(directory, ground.server);
        shell.fill(ground.origin.getDirectory().toPath(), APPS, 100);
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    private static String file(int app) {
        return String.format(Locale.ROOT, "apps/app-%04d/file-50.yaml", app);
    }

    private Cost ours(String name, GitOpsRepository repository, IntConsumer before) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < ROUNDS + 3; i++) {
            int round = i;
            before.accept(i);
            Cost cost = shell.measure(() ->
                    repository.land(Ground.change(name + "-" + round, file(round), Ground.set("tag", "r" + round))));
            if (i >= 3) {
                costs.add(cost);
            }
        }
        return Shell.median(costs);
    }

    private Cost theirs(String script) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            shell.foreign(i);
            String run = script.replace("@FILE@", file(100 + i)).replace("@URL@", ground.url());
            costs.add(shell.measure(() -> shell.run(run)));
        }
        return Shell.median(costs);
    }

    @Test
    void onePromotion() {
        shell.run("git clone -q " + ground.url() + " kept; git clone -q --bare " + ground.url() + " cache.git");
        Cost quiet = ours("quiet", ground.repository(), i -> {});
        Cost busy = ours("busy", ground.repository(), shell::foreign);
        Cost clone = theirs("rm -rf c; git clone -q --depth 1 @URL@ c; cd c; sed -i 's/^tag:.*/tag: new/' @FILE@;"
                + " git commit -qam promote; git push -q");
        Cost sparse = theirs("rm -rf s; git clone -q --depth 1 --filter=blob:none --sparse @URL@ s; cd s;"
                + " git sparse-checkout set $(dirname @FILE@); sed -i 's/^tag:.*/tag: sparse/' @FILE@;"
                + " git commit -qam promote; git push -q");
        Cost kept = theirs("cd kept; git pull -q --ff-only; sed -i 's/^tag:.*/tag: kept/' @FILE@;"
                + " git commit -qam promote; git push -q");
        Cost plumbing = theirs(Shell.PLUMBING);
        System.out.println("files: " + APPS * 100);
        System.out.println("ours, nobody else writes   " + quiet);
        System.out.println("ours, after a foreign push " + busy);
        System.out.println("clone --depth 1            " + clone + Shell.ratio(clone, busy));
        System.out.println("sparse blobless clone      " + sparse + Shell.ratio(sparse, busy));
        System.out.println("kept full clone            " + kept + Shell.ratio(kept, busy));
        System.out.println("plumbing, bare cache       " + plumbing + Shell.ratio(plumbing, busy));
        assertThat(clone.seconds() / busy.seconds()).isGreaterThan(40);
        assertThat(kept.seconds() / busy.seconds()).isGreaterThan(3);
        assertThat(plumbing.seconds()).isGreaterThan(busy.seconds());
    }

    @Test
    void twentyWritersAtOnce() {
        GitOpsRepository repository = ground.repository();
        repository.land(Ground.change("first", file(0), Ground.set("tag", "r0")));
        List<Runnable> writers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            int writer = i;
            writers.add(() ->
                    repository.land(Ground.change("w-" + writer, file(200 + writer), Ground.set("tag", "r" + writer))));
        }
        Cost cost = shell.measure(() -> AtOnce.run(writers));
        System.out.println("20 writers at once, ours   " + cost);
        assertThat(ground.promotions("main")).hasSize(21);
        assertThat(cost.seconds()).isLessThan(3);
        if (Boolean.getBoolean("bench.shell.writers")) {
            System.out.println("20 writers, pull --rebase  "
                    + shell.measure(() -> shell.run(Shell.TWENTY.replace("@URL@", ground.url()))));
        }
    }

    @Test
    void aThousandPromotionsByFourControllers() {
        List<Runnable> writers = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            GitOpsRepository controller = ground.repository();
            for (int thread = 0; thread < 25; thread++) {
                int first = c * 250 + thread * 10;
                writers.add(() -> {
                    for (int app = first; app < first + 10; app++) {
                        controller.land(Ground.change("p-" + app, file(app % APPS), Ground.set("tag", "r" + app)));
                    }
                });
            }
        }
        Cost cost = shell.measure(() -> AtOnce.run(writers));
        System.out.println("1,000 by 4 controllers     " + cost);
        assertThat(ground.promotions("main"))
                .hasSize(1000)
                .allSatisfy((id, n) -> assertThat(n).isEqualTo(1));
        assertThat(ground.repository().ledger().head().number()).isEqualTo(1000);
        assertThat(cost.seconds()).isLessThan(60);
    }
}
