package io.jenkins.plugins.gitops.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Ship.ShipRequest;
import io.jenkins.plugins.gitops.port.Claim;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.port.Saved;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import io.jenkins.plugins.gitops.testkit.Gen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The invariants as far as the contract can show them, each on drivers of a fake clock. */
class DriverInvariantsTest {
    private static final Actor ADA = Actor.person("ada");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeClock clock = new FakeClock();
    private final MemoryProgressStore store = new MemoryProgressStore();
    private final Map<String, Ending> ended = new HashMap<>();

    private Driver driver(DriverSettings settings, Ship... ships) {
        return new Driver(
                new OperationRegistry(List.of(ships)),
                clock,
                clock,
                Workers.on(clock),
                settings,
                new OperationListener() {
                    @Override
                    public void ended(OperationStatus status, Ending ending) {
                        Ending before = ended.put(status.id().value(), ending);
                        assertThat(before).as("an operation ends once").isNull();
                    }
                });
    }

    private static OperationId id(String value) {
        return new OperationId(value);
    }

    private static Json.Obj request(String harbour) {
        return (Json.Obj) Codec.encode(new ShipRequest(harbour));
    }

    /** What happens to one of many operations, and when. */
    record Deed(int operation, Kind kind, int afterSeconds) {
        enum Kind {
            ABORT,
            PAUSE,
            PROCEED,
            WAKE
        }
    }

    @Test
    void i8_abortingSomeChangesNothingOfTheOthers() {
        int many = 8;
        Gen<Deed> deed = Gen.of(
                random -> new Deed(random.nextInt(many), Deed.Kind.values()[random.nextInt(4)], random.nextInt(300)));
        deed.listOf(12).check(150, deeds -> {
            Map<String, Ending> disturbed = play(many, deeds);
            List<Deed> others =
                    deeds.stream().filter(d -> d.kind() != Deed.Kind.ABORT).toList();
            Map<String, Ending> calm = play(many, others);
            for (int i = 0; i < many; i++) {
                int number = i;
                boolean aborted = deeds.stream().anyMatch(d -> d.operation() == number && d.kind() == Deed.Kind.ABORT);
                Ending one = disturbed.get("op-" + i);
                if (aborted) {
                    assertThat(one.kind())
                            .isIn(OutcomeKind.ABORTED, calm.get("op-" + i).kind());
                } else {
                    assertThat(one).isEqualTo(calm.get("op-" + i));
                }
            }
        });
    }

    private static Map<String, Ending> play(int many, List<Deed> deeds) {
        DriverInvariantsTest world = new DriverInvariantsTest();
        Ship ship = Ship.of(
                (plan, progress) -> progress.now().isBefore(progress.startedAt().plusSeconds(200))
                        ? Ship.wait(Duration.ofSeconds(20))
                        : Ship.arrive("arrived"));
        // without jitter, as the chance would be drawn in another order
        DriverSettings settings = new DriverSettings("c", 100, MINUTE, MINUTE, Duration.ofSeconds(1), MINUTE, 0, 1);
        Driver driver = world.driver(settings, ship);
        for (int i = 0; i < many; i++) {
            driver.submit(id("op-" + i), new ShipRequest("h" + i), world.store, ADA);
        }
        for (Deed deed : deeds) {
            var unused = world.clock.schedule(
                    () -> act(driver, deed), deed.afterSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        }
        world.clock.runAll(Duration.ofHours(3));
        assertThat(world.ended).hasSize(many);
        return world.ended;
    }

    private static void act(Driver driver, Deed deed) {
        OperationId target = id("op-" + deed.operation());
        if (driver.status(target).isEmpty()) {
            return;
        }
        switch (deed.kind()) {
            case ABORT -> driver.abort(target, ADA, "not needed");
            case PAUSE -> driver.pause(target, ADA, "lunch", MINUTE);
            case PROCEED -> driver.proceed(target);
            case WAKE -> driver.wake(target);
        }
    }

    /** One way in which an operation with a child can be stopped. */
    record Case(
            Stop.Kind stop,
            boolean childStops,
            Way childBack,
            Way parentBack,
            boolean paused,
            boolean storeFails,
            boolean restart) {
        enum Way {
            AT_ONCE,
            AWAITS_THE_OTHER,
            THROWS,
            UNREACHABLE
        }
    }

    static Stream<Case> allCases() {
        return Stream.of(Stop.Kind.ABORT, Stop.Kind.PREEMPTION, Stop.Kind.DEADLINE)
                .flatMap(stop -> IntStream.range(0, 256)
                        .mapToObj(bits -> new Case(
                                stop,
                                (bits & 1) > 0,
                                Case.Way.values()[bits >> 1 & 3],
                                Case.Way.values()[bits >> 3 & 3],
                                (bits & 32) > 0,
                                (bits & 64) > 0,
                                (bits & 128) > 0)));
    }

    @ParameterizedTest
    @MethodSource("allCases")
    void i14_noCombinationOfFlagsMakesAStopWaitForItself(Case flags) {
        AtomicInteger failing = new AtomicInteger();
        ProgressStore shaky = new Shaky(store, failing);
        AtomicInteger taken = new AtomicInteger();
        Ship parent = new Ship("parent", false, new Ship.Script() {
            @Override
            public Stride<Ship.ShipOutcome> advance(Ship.ShipPlan plan, Progress progress) {
                return progress.spawned("boat")
                        ? Ship.wait(MINUTE)
                        : Ship.spawn("boat", "boat", "quay", flags.childStops());
            }

            @Override
            public Stride<Ship.ShipOutcome> retreat(Ship.ShipPlan plan, Progress progress, Stop stop) {
                progress.once(
                        "traffic-back",
                        Integer.class,
                        Effect.of(
                                key -> taken.get() > 0 ? Optional.of(taken.get()) : Optional.empty(),
                                key -> taken.incrementAndGet()));
                return back(flags.parentBack(), progress.child("boat").isPresent());
            }
        });
        Ship boat = new Ship("boat", false, new Ship.Script() {
            @Override
            public Stride<Ship.ShipOutcome> advance(Ship.ShipPlan plan, Progress progress) {
                return Ship.wait(MINUTE);
            }

            @Override
            public Stride<Ship.ShipOutcome> retreat(Ship.ShipPlan plan, Progress progress, Stop stop) {
                return back(flags.childBack(), ended.containsKey("one"));
            }
        });
        Ship rescue = new Ship("rescue", true, (plan, progress) -> Ship.arrive("rescued"));
        DriverSettings settings = DriverSettings.of("c", 1);
        Driver driver = driver(settings, parent, boat, rescue);
        driver.submit(id("one"), "parent", request("harbour"), shaky, ADA);
        clock.advance(MINUTE);
        if (flags.paused()) {
            driver.pause(id("one"), ADA, "lunch", Duration.ofMinutes(30));
        }
        failing.set(flags.storeFails() ? 3 : 0);
        Instant stopped = clock.instant();
        switch (flags.stop()) {
            case ABORT -> abortAsAPersonDoes(driver);
            case PREEMPTION -> driver.submit(id("two"), "rescue", request("harbour"), store, ADA);
            default -> stopped = FakeClock.BEGINNING.plus(Duration.ofHours(1));
        }
        if (flags.restart()) {
            clock.settle();
            driver.close();
            driver = driver(settings, parent, boat, rescue);
            for (OperationId id : store.list()) {
                resumeAsAPluginDoes(driver, id, shaky);
            }
        }
        clock.advanceTo(stopped.plus(settings.retreatLimit()).plus(MINUTE));
        // a pre-emption that could not be written before the process died is lost; the deadline is left
        boolean lost = flags.stop() == Stop.Kind.PREEMPTION && flags.storeFails() && flags.restart();
        if (!lost) {
            assertThat(ended)
                    .as("the parent has ended within the limit of the way back")
                    .containsKey("one");
        }
        if (flags.childStops() && !lost) {
            assertThat(ended).containsKey("one.boat");
        }
        clock.runAll(Duration.ofHours(3));
        assertThat(taken.get()).as("I15: traffic is taken back once").isEqualTo(1);
        assertThat(ended).as("nothing waits for ever").containsKeys("one", "one.boat");
        assertThat(driver.statuses()).isEmpty();
    }

    private static void abortAsAPersonDoes(Driver driver) {
        for (int tries = 0; tries < 5; tries++) {
            try {
                driver.abort(id("one"), ADA, "not needed");
                return;
            } catch (Failure failure) {
                assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE);
            }
        }
    }

    private static void resumeAsAPluginDoes(Driver driver, OperationId id, ProgressStore store) {
        for (int tries = 0; tries < 5; tries++) {
            try {
                driver.resume(id, store);
                return;
            } catch (Failure failure) {
                assertThat(failure.kind()).isEqualTo(FailureKind.UNREACHABLE);
            }
        }
    }

    private static Stride<Ship.ShipOutcome> back(Case.Way way, boolean otherEnded) {
        return switch (way) {
            case AT_ONCE -> new Stride.Stopped<>("back");
            case AWAITS_THE_OTHER -> otherEnded ? new Stride.Stopped<>("back after the other") : Ship.wait(MINUTE);
            case THROWS -> throw new IllegalStateException("planted");
            case UNREACHABLE -> throw Failure.of(FailureKind.UNREACHABLE, "go back", "no answer", "try again");
        };
    }

    /** A store that fails some writes. */
    private record Shaky(ProgressStore inner, AtomicInteger failing) implements ProgressStore {
        @Override
        public Claim claim(OperationId id, String owner) {
            return inner.claim(id, owner);
        }

        @Override
        public void save(Claim claim, long sequence, String document) {
            if (failing.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
                throw Failure.of(FailureKind.UNREACHABLE, "save", "the disk is full", "make room");
            }
            inner.save(claim, sequence, document);
        }

        @Override
        public Optional<Saved> read(OperationId id) {
            return inner.read(id);
        }

        @Override
        public List<OperationId> list() {
            return inner.list();
        }

        @Override
        public void forget(OperationId id) {
            inner.forget(id);
        }
    }

    @Test
    void i6_nothingIsDecidedOnWhatIsOlderThanOnesOwnWrite() {
        List<Long> reads = List.of(1L, 3L, 4L, 7L);
        List<String> decided = new ArrayList<>();
        AtomicInteger read = new AtomicInteger();
        Ship ship = Ship.of((plan, progress) -> {
            if (progress.recall("wrote", Boolean.class).isEmpty()) {
                progress.wrote("cluster", 5);
                progress.wrote("cluster", 4);
                progress.remember("wrote", true);
            }
            long revision = reads.get(read.getAndIncrement());
            decided.add(progress.fresh("cluster", revision, "state of " + revision));
            return Ship.arrive(decided.toString());
        });
        driver(DriverSettings.of("c", 1), ship).submit(id("one"), new ShipRequest("h"), store, ADA);
        clock.runAll(Duration.ofHours(1));
        assertThat(ended.get("one").reason()).isEqualTo("[state of 7]");
    }

    @Test
    void i6_aDriverThatWasGivenAnOldPageMakesNoStrideTwice() {
        AtomicInteger unloaded = new AtomicInteger();
        Ship ship = Ship.of((plan, progress) -> {
            progress.once(
                    "unload", Integer.class, Effect.of(key -> Optional.empty(), key -> unloaded.incrementAndGet()));
            return progress.now().isBefore(progress.startedAt().plus(MINUTE))
                    ? Ship.wait(MINUTE)
                    : Ship.arrive("there");
        });
        Driver first = driver(DriverSettings.of("c", 1), ship);
        first.submit(id("one"), new ShipRequest("h"), store, ADA);
        Saved old = store.read(id("one")).orElseThrow();
        clock.settle();
        first.close();
        Driver second = driver(DriverSettings.of("c", 1), ship);
        second.resume(id("one"), new StaleOnce(store, old));
        clock.settle();
        assertThat(unloaded).hasValue(1);
        assertThat(second.statuses()).as("it noticed, and let go").isEmpty();
    }

    /** A store that hands out an old document with a good claim. */
    private static final class StaleOnce implements ProgressStore {
        private final ProgressStore inner;
        private final Saved old;

        StaleOnce(ProgressStore inner, Saved old) {
            this.inner = inner;
            this.old = old;
        }

        @Override
        public Claim claim(OperationId id, String owner) {
            Claim claim = inner.claim(id, owner);
            return new Claim(id, owner, claim.epoch(), Optional.of(old));
        }

        @Override
        public void save(Claim claim, long sequence, String document) {
            inner.save(claim, sequence, document);
        }

        @Override
        public Optional<Saved> read(OperationId id) {
            return inner.read(id);
        }

        @Override
        public List<OperationId> list() {
            return inner.list();
        }

        @Override
        public void forget(OperationId id) {
            inner.forget(id);
        }
    }

    @Test
    void jitterIsNeverShorterThanAskedAndGoesTheSameWayWithTheSameSeed() {
        Gen.number(0, 3_600_000).check(500, millis -> {
            Duration asked = Duration.ofMillis(millis);
            Duration spread = new Backoff(DriverSettings.of("c", millis)).spread(asked);
            assertThat(spread).isBetween(asked, asked.plus(asked.dividedBy(10)).plusMillis(1));
            assertThat(spread).isLessThanOrEqualTo(asked.plusSeconds(10));
            assertThat(new Backoff(DriverSettings.of("c", millis)).spread(asked))
                    .isEqualTo(spread);
        });
        Gen.number(1, 200)
                .check(
                        200,
                        failures -> assertThat(
                                        new Backoff(DriverSettings.of("c", failures)).after(failures, Duration.ZERO))
                                .isBetween(Duration.ofMillis(500), MINUTE));
    }

    @Test
    void aPageKeepsWhatItDoesNotKnowAndRefusesANewerVersion() {
        Ship ship = Ship.of((plan, progress) -> Ship.wait(MINUTE));
        Driver driver = driver(DriverSettings.of("c", 1), ship);
        driver.submit(id("one"), new ShipRequest("h"), store, ADA);
        clock.settle();
        driver.close();
        OperationRegistry registry = new OperationRegistry(List.of(ship));
        Json.Obj page = Json.parseObject(store.read(id("one")).orElseThrow().document());
        String richer = page.with("color", Json.of("red")).text();
        assertThat(Page.read(richer, registry).text()).isEqualTo(richer);
        assertThatThrownBy(() -> Page.read(page.with("version", Json.of(2)).text(), registry))
                .hasMessage("Cannot read an operation's progress: it has version 2, this is made for 1;"
                        + " resume it with the version of the suite that wrote it");
        Json.Obj request = Json.parseObject("{\"harbour\":\"h\",\"deadline\":\"PT1H\",\"tide\":1}");
        assertThatThrownBy(() -> Page.read(page.with("request", request).text(), registry))
                .hasMessageContaining("it has the unknown field 'tide'");
        assertThatThrownBy(() -> Page.read("{\"version\":1}", registry))
                .hasMessageContaining("its field 'kind' is missing");
    }

    @Test
    void everyOperationGetsItsTurnWhileOthersAreAlwaysReady() {
        Map<String, Integer> strides = new HashMap<>();
        Ship greedy = new Ship("greedy", false, (plan, progress) -> {
            strides.merge(progress.id().value(), 1, Integer::sum);
            return progress.now().isAfter(progress.startedAt())
                    ? Ship.arrive("enough")
                    : Ship.wait(Duration.ofNanos(1));
        });
        Driver driver = driver(DriverSettings.of("c", 1), greedy);
        for (int i = 0; i < 50; i++) {
            driver.submit(id("g-" + i), "greedy", request("h"), store, ADA);
        }
        clock.runAll(MINUTE);
        assertThat(strides).hasSize(50);
        assertThat(ended).hasSize(50);
    }
}
