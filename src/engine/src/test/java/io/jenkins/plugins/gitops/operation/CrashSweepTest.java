package io.jenkins.plugins.gitops.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.IdempotencyKey;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import io.jenkins.plugins.gitops.testkit.CrashSweep;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The example operation of the contract, right and with planted bugs: the sweep passes the one and finds the others. */
class CrashSweepTest {
    private static final OperationId ID = new OperationId("voyage");

    /** The port of the example: a far side that keeps what it was given, with the key it came under. */
    interface Quay {
        void unload(IdempotencyKey key, String crate);

        boolean has(IdempotencyKey key);
    }

    static final class RealQuay implements Quay {
        final List<String> crates = new ArrayList<>();

        @Override
        public void unload(IdempotencyKey key, String crate) {
            crates.add(key.value() + "=" + crate);
        }

        @Override
        public boolean has(IdempotencyKey key) {
            return crates.stream().anyMatch(crate -> crate.startsWith(key.value() + "="));
        }
    }

    /** How the operation unloads one crate. */
    interface Unloading {
        void unload(Progress progress, Quay quay, String crate);
    }

    private static final Unloading RIGHT = (progress, quay, crate) -> progress.once(
            crate, Boolean.class, Effect.of(key -> quay.has(key) ? Optional.of(true) : Optional.empty(), key -> {
                quay.unload(key, crate);
                return true;
            }));

    private static final Unloading FORGETS_TO_WRITE_AHEAD = (progress, quay, crate) -> {
        if (progress.recall(crate, Boolean.class).isEmpty()) {
            quay.unload(IdempotencyKey.of(progress.id(), crate), crate);
            progress.remember(crate, true);
        }
    };

    private static final Unloading REMEMBERS_TOO_EARLY = (progress, quay, crate) -> {
        if (progress.recall(crate, Boolean.class).isEmpty()) {
            progress.remember(crate, true);
            quay.unload(IdempotencyKey.of(progress.id(), crate), crate);
        }
    };

    private static final Unloading FORGETS_TO_LOOK_UP =
            (progress, quay, crate) -> progress.once(crate, Boolean.class, Effect.of(key -> Optional.empty(), key -> {
                quay.unload(key, crate);
                return true;
            }));

    /** Two crates with a wait between them, then a spawned boat, then the end. */
    private static final class Voyage implements CrashSweep.Story {
        private final Unloading unloading;
        private final MemoryProgressStore store = new MemoryProgressStore();
        private final RealQuay quay = new RealQuay();
        private final FakeClock clock = new FakeClock();
        private final List<Ending> endings = new ArrayList<>();

        Voyage(Unloading unloading) {
            this.unloading = unloading;
        }

        @Override
        public void run(Boundaries boundaries) {
            Quay port = boundaries.around(Quay.class, quay);
            ProgressStore progress = boundaries.around(ProgressStore.class, store);
            Ship ship = Ship.of((plan, p) -> stride(p, port));
            Ship boat = new Ship("boat", false, (plan, p) -> {
                unloading.unload(p, port, "anchor");
                return Ship.arrive("anchored");
            });
            Driver driver = new Driver(
                    new OperationRegistry(List.of(ship, boat)),
                    clock,
                    clock,
                    Workers.on(clock),
                    DriverSettings.of("controller", 3),
                    new OperationListener() {
                        @Override
                        public void ended(OperationStatus status, Ending ending) {
                            if (status.id().equals(ID)) {
                                endings.add(ending);
                            }
                        }
                    });
            try {
                OperationStatus begun = submit(driver, progress);
                begun.ending().ifPresent(endings::add);
                clock.runAll(Duration.ofHours(2));
            } finally {
                driver.close();
                clock.runAll(Duration.ofHours(2));
            }
        }

        private static OperationStatus submit(Driver driver, ProgressStore store) {
            Json.Obj request = Json.parseObject("{\"harbour\":\"hamburg\",\"deadline\":\"PT1H\"}");
            for (int attempt = 1; ; attempt++) {
                try {
                    return driver.submit(ID, "ship", request, store, Actor.person("ada"));
                } catch (Failure failure) {
                    // the caller of submit retries as any caller of a port does
                    assertThat(attempt).isLessThan(3);
                }
            }
        }

        private Stride<Ship.ShipOutcome> stride(Progress progress, Quay port) {
            unloading.unload(progress, port, "coffee");
            if (progress.recall("rested", Boolean.class).isEmpty()) {
                progress.remember("rested", true);
                return Ship.wait(Duration.ofMinutes(5));
            }
            unloading.unload(progress, port, "tea");
            Optional<Ending> boat = progress.child("boat");
            if (boat.isPresent()) {
                return Ship.arrive("unloaded, boat " + boat.get().kind());
            }
            if (!progress.spawned("boat")) {
                return Ship.spawn("boat", "boat", "bremen", true);
            }
            return new Stride.Running<>(
                    Duration.ofMinutes(1), "waits for the boat", new Wait("the boat", "boat", Duration.ofMinutes(20)));
        }

        @Override
        public void check() {
            assertThat(quay.crates)
                    .containsExactlyInAnyOrder("voyage/coffee=coffee", "voyage/tea=tea", "voyage.boat/anchor=anchor");
            assertThat(endings).last().satisfies(ending -> {
                assertThat(ending.kind()).isEqualTo(OutcomeKind.SUCCEEDED);
                assertThat(ending.reason()).isEqualTo("unloaded, boat SUCCEEDED");
            });
        }
    }

    private static CrashSweep sweep(String name, Unloading unloading) {
        return CrashSweep.of(name, () -> new Voyage(unloading));
    }

    @Test
    void i19_aKillAtAnyBoundaryRepeatsAndForgetsNothing() {
        CrashSweep.Report report = sweep("example operation", RIGHT).kill().mustBeClean();
        assertThat(report.points()).isGreaterThan(40);
    }

    @Test
    void i19_neitherDoesASecondKillDuringRecovery() {
        sweep("example operation, killed twice", RIGHT).killTwice().mustBeClean();
    }

    @Test
    void i19_aLostRequestOrReplyRepeatsAndForgetsNothing() {
        sweep("example operation, replies lost", RIGHT)
                .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach the far side", where, "try again"))
                .mustBeClean();
    }

    @Test
    void findsAnEffectThatIsNotWrittenAhead() {
        assertThat(sweep("planted: not written ahead", FORGETS_TO_WRITE_AHEAD)
                        .kill()
                        .violations())
                .isNotEmpty();
    }

    @Test
    void findsAnEffectThatIsRememberedBeforeItHappened() {
        assertThat(sweep("planted: remembered too early", REMEMBERS_TOO_EARLY)
                        .kill()
                        .violations())
                .isNotEmpty();
    }

    @Test
    void findsAnEffectThatIsRepeatedWithoutLookingItUp() {
        assertThat(sweep("planted: not looked up", FORGETS_TO_LOOK_UP).kill().violations())
                .isNotEmpty();
        assertThat(sweep("planted: not looked up", FORGETS_TO_LOOK_UP)
                        .lose(where -> Failure.of(FailureKind.UNREACHABLE, "reach", where, "try again"))
                        .violations())
                .isNotEmpty();
    }
}
