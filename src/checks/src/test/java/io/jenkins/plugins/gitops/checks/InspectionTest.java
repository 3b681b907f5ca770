package io.jenkins.plugins.gitops.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Severity;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** All checks side by side, over objects of every shape. */
class InspectionTest {
    private static final int ROUNDS = 60;

    @Test
    void hasAtLeastSixtyChecks() {
        assertThat(Checks.all()).hasSizeGreaterThan(60);
        assertThat(Checks.of(Family.INFRASTRUCTURE))
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.card().family()).isEqualTo(Family.INFRASTRUCTURE));
    }

    @Test
    void refusesTwoChecksOfOneName() {
        List<Check> twice = List.of(Checks.all().get(0), Checks.all().get(0));
        assertThatThrownBy(() -> new Inspection(twice, Runnable::run))
                .hasMessage("Cannot take check 'node-ready': another one bears its id; rename it");
    }

    @Test
    void aCheckThatFallsOverIsInconclusiveAndHarmsNoOther() {
        Check falls = Rule.infrastructure("falls", Severity.INFO, "s", "a", "c").whole((all, found) -> {
            throw new IllegalStateException("Cannot go on");
        });
        Report report = new Inspection(List.of(falls, Checks.all().get(0)), Runnable::run)
                .of(new Snapshot("prod", Cases.NOW, "", Map.of(Kinds.NODE, new Reading.Absent())));
        assertThat(report.results())
                .extracting(result -> result.verdict().kind())
                .containsExactly(Verdict.Kind.INCONCLUSIVE, Verdict.Kind.PASS);
        assertThat(report.results().get(0).verdict().reason())
                .contains("Cannot finish check 'falls'", "Cannot go on", "report this as a defect");
    }

    @Test
    void aKindThatNobodyAskedForIsUnknown() {
        Report report = new Inspection(List.of(Checks.all().get(0)), Runnable::run)
                .of(new Snapshot("prod", Cases.NOW, "", Map.of()));
        assertThat(report.results().get(0).verdict().reason())
                .isEqualTo("Cannot look at Node objects: nobody asked for them; "
                        + "take a snapshot that has them (needs: list nodes)");
    }

    @Test
    void brokenObjectsBringNoCheckDown() {
        Random random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Snapshot snapshot = new Snapshot("prod", Cases.NOW, "v1.36.1", brokenWorld(random));
            for (Result result :
                    new Inspection(Checks.all(), Runnable::run).of(snapshot).results()) {
                assertThat(result.verdict().kind())
                        .as("round %d, %s: %s", round, result.card().id(), result.verdict())
                        .isNotEqualTo(Verdict.Kind.INCONCLUSIVE);
            }
        }
    }

    @Test
    void saysTheSameOnManyThreadsAsOnOne() throws Exception {
        Snapshot snapshot = new Snapshot("prod", Cases.NOW, "v1.36.1", brokenWorld(new Random(11)));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Report one = new Inspection(Checks.all(), Runnable::run).of(snapshot);
            Snapshot again = snapshot.and(Map.of());
            assertThat(new Inspection(Checks.all(), threads).of(again)).isEqualTo(one);
        } finally {
            threads.shutdownNow();
        }
    }

    /** The objects of all cases, each with a part of it turned into something else. */
    private static Map<Kind, Reading> brokenWorld(Random random) {
        Map<Kind, Reading> world = new HashMap<>();
        Map<String, Cases.Case> cases = Cases.all().byCheck();
        for (Check check : Checks.all()) {
            Snapshot whole = Cases.snapshot(check, cases.get(check.card().id()).fires());
            for (Kind kind : check.needs()) {
                List<Item> items = new ArrayList<>();
                if (world.get(kind) instanceof Reading.Found before) {
                    items.addAll(before.items());
                }
                whole.all(kind)
                        .forEach(item ->
                                items.add(Item.of(kind, broken(item.whole().json(), random))));
                world.put(kind, new Reading.Found(items));
            }
        }
        return world;
    }

    private static Json broken(Json json, Random random) {
        if (random.nextInt(12) == 0) {
            return switch (random.nextInt(7)) {
                case 0 -> new Json.Null();
                case 1 -> new Json.Text("x".repeat(random.nextInt(300)));
                case 2 -> Json.of(random.nextLong());
                case 3 -> new Json.Arr(List.of(new Json.Null(), new Json.Text("")));
                case 4 -> new Json.Obj(Map.of("", new Json.Null()));
                case 5 -> new Json.Bool(true);
                default -> Json.of(1e300 * random.nextDouble());
            };
        }
        if (json instanceof Json.Obj object) {
            Map<String, Json> fields = new LinkedHashMap<>();
            object.fields().forEach((name, value) -> fields.put(name, broken(value, random)));
            return new Json.Obj(fields);
        } else if (json instanceof Json.Arr list) {
            return new Json.Arr(
                    list.items().stream().map(item -> broken(item, random)).toList());
        }
        return json;
    }
}
