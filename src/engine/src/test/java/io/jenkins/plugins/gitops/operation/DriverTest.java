package io.jenkins.plugins.gitops.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.operation.Ship.ShipRequest;
import io.jenkins.plugins.gitops.testkit.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DriverTest {
    private static final Actor ADA = Actor.person("ada");
    private static final OperationId ONE = new OperationId("one");
    private static final OperationId TWO = new OperationId("two");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeClock clock = new FakeClock();
    private final MemoryProgressStore store = new MemoryProgressStore();
    private final List<String> heard = new ArrayList<>();
    private final OperationListener listener = new OperationListener() {
        @Override
        public void ended(OperationStatus status, Ending ending) {
            heard.add(status.id().value() + " " + ending.kind() + " " + ending.reason());
        }

        @Override
        public void retrying(OperationStatus status, String reason, Duration after) {
            heard.add(status.id().value() + " retries " + reason);
        }

        @Override
        public void lost(OperationStatus status) {
            heard.add(status.id().value() + " lost");
        }

        @Override
        public void said(OperationId id, String phrase) {
            throw new IllegalStateException("a listener that fails");
        }
    };

    private Driver driver(Ship... ships) {
        return driver(DriverSettings.of("controller-1", 7), ships);
    }

    private Driver driver(DriverSettings settings, Ship... ships) {
        return new Driver(new OperationRegistry(List.of(ships)), clock, clock, Workers.on(clock), settings, listener);
    }

    private static Ship waitsFor(Duration time) {
        return Ship.of(
                (plan, progress) -> progress.now().isBefore(progress.startedAt().plus(time))
                        ? Ship.wait(MINUTE)
                        : Ship.arrive("arrived " + plan.route()));
    }

    @Test
    void anHourOfWaitingTakesAMomentOfTheTest() {
        Driver driver = driver(waitsFor(Duration.ofMinutes(50)));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.runAll(Duration.ofHours(1));
        assertThat(heard).containsExactly("one SUCCEEDED arrived to hamburg");
        assertThat(clock.instant()).isAfter(FakeClock.BEGINNING.plus(Duration.ofMinutes(50)));
        assertThat(driver.statuses()).isEmpty();
        assertThat(clock.pending()).isZero();
    }

    @Test
    void tellsWhatItWaitsForAndUntilWhen() {
        Wait wait = new Wait("argo to sync", "argo-cd", Duration.ofMinutes(10));
        Driver driver = driver(Ship.of((plan, progress) -> new Stride.Running<>(MINUTE, "2 of 3 ready", wait)));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.settle();
        OperationStatus status = driver.status(ONE).orElseThrow();
        assertThat(status.state()).isEqualTo(OperationStatus.State.WAITING);
        assertThat(status.phrase()).isEqualTo("2 of 3 ready");
        assertThat(status.waitsOn()).isEqualTo("argo-cd");
        assertThat(status.waitsUntil()).isEqualTo(FakeClock.BEGINNING.plus(Duration.ofMinutes(10)));
        assertThat(status.next()).isBetween(FakeClock.BEGINNING.plus(MINUTE), FakeClock.BEGINNING.plusSeconds(66));
    }

    @Test
    void submittingTwiceDoesItOnceEvenAfterTheEnd() {
        AtomicInteger strides = new AtomicInteger();
        Driver driver = driver(Ship.of((plan, progress) -> {
            strides.incrementAndGet();
            return Ship.arrive("there");
        }));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.settle();
        OperationStatus again = driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.settle();
        assertThat(strides).hasValue(1);
        assertThat(again.ending()).map(Ending::kind).contains(OutcomeKind.SUCCEEDED);
        assertThatThrownBy(() -> driver.submit(ONE, new ShipRequest("bremen"), store, ADA))
                .hasMessage("Cannot submit 'one': an operation of that id is there with another request;"
                        + " give the new one its own id");
    }

    @Test
    void aRestartGoesOnWhereTheWritingStopped() {
        Ship ship = Ship.of((plan, progress) -> {
            int legs = progress.recall("legs", Integer.class).orElse(0);
            progress.remember("legs", legs + 1);
            return legs < 5 ? Ship.wait(MINUTE) : Ship.arrive("after " + legs);
        });
        Driver first = driver(ship);
        first.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.advance(Duration.ofMinutes(3));
        first.close();
        Driver second = driver(ship);
        second.resume(ONE, store);
        clock.runAll(Duration.ofHours(1));
        assertThat(heard).containsExactly("one SUCCEEDED after 5");
        assertThat(second.resume(ONE, store).ending()).map(Ending::reason).contains("after 5");
        assertThatThrownBy(() -> second.resume(TWO, store)).hasMessageContaining("no progress of it is kept here");
    }

    @Test
    void i10_aWaitThatNobodyEndsIsStoppedWithItsReasonAndOwner() {
        Wait wait = new Wait("argo to sync", "argo-cd", Duration.ofMinutes(10));
        Driver driver = driver(Ship.of((plan, progress) -> new Stride.Running<>(MINUTE, "waits", wait)));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.runAll(Duration.ofHours(2));
        assertThat(heard)
                .singleElement()
                .asString()
                .startsWith("one ERRORED waited since 2026-01-05T09:00:00Z for argo to sync, which argo-cd did not end")
                .endsWith("; nothing had to be taken back");
        assertThat(clock.instant()).isEqualTo(FakeClock.BEGINNING.plus(Duration.ofMinutes(10)));
    }

    @Test
    void i10_theLimitOfAWaitCountsAcrossRestarts() {
        Wait wait = new Wait("argo to sync", "argo-cd", Duration.ofMinutes(10));
        Ship ship = Ship.of((plan, progress) -> new Stride.Running<>(MINUTE, "waits", wait));
        Driver driver = driver(ship);
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        for (int i = 0; i < 5; i++) {
            clock.advance(Duration.ofMinutes(1).plusSeconds(50));
            driver.close();
            driver = driver(ship);
            driver.resume(ONE, store);
        }
        clock.runAll(Duration.ofHours(2));
        assertThat(heard).hasSize(1);
        assertThat(clock.instant()).isEqualTo(FakeClock.BEGINNING.plus(Duration.ofMinutes(10)));
    }

    @Test
    void i10_theWholeHasADeadlineToo() {
        Driver driver = driver(Ship.of((plan, progress) -> Ship.wait(MINUTE)));
        driver.submit(ONE, new ShipRequest("hamburg", Duration.ofMinutes(30)), store, ADA);
        clock.runAll(Duration.ofHours(2));
        assertThat(heard)
                .singleElement()
                .asString()
                .startsWith("one ERRORED the deadline 2026-01-05T09:30:00Z has passed");
    }

    @Test
    void whatTheWorldRefusesIsFailedAndWhatNobodyExpectedIsErrored() {
        Driver driver = driver(
                new Ship("refused", false, (plan, progress) -> {
                    throw Failure.of(FailureKind.REFUSED, "push", "403", "ask for the right");
                }),
                new Ship("broken", false, (plan, progress) -> {
                    throw new StackOverflowError("deep");
                }));
        driver.submit(ONE, "refused", request("hamburg"), store, ADA);
        driver.submit(TWO, "broken", request("hamburg"), store, ADA);
        clock.settle();
        assertThat(heard.get(0)).isEqualTo("one FAILED Cannot push: 403; ask for the right");
        assertThat(heard.get(1))
                .startsWith("two ERRORED Cannot advance broken 'two': java.lang.StackOverflowError: deep at ");
    }

    private static io.jenkins.plugins.gitops.model.json.Json.Obj request(String harbour) {
        return io.jenkins.plugins.gitops.model.json.Json.parseObject(
                "{\"harbour\":\"" + harbour + "\",\"deadline\":\"PT1H\"}");
    }

    @Test
    void whatIsUnreachableIsTriedAgainWithGrowingPausesAndTheFarSidesPatience() {
        List<Instant> tries = new ArrayList<>();
        Driver driver = driver(Ship.of((plan, progress) -> {
            tries.add(progress.now());
            if (tries.size() == 4) {
                throw Failure.of(FailureKind.OVERLOADED, "ask", "429", "wait").retryAfter(Duration.ofMinutes(7));
            } else if (tries.size() < 6) {
                throw Failure.of(FailureKind.UNREACHABLE, "ask", "reset", "try again");
            }
            return Ship.arrive("at last");
        }));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.runAll(Duration.ofHours(1));
        assertThat(heard).last().isEqualTo("one SUCCEEDED at last");
        assertThat(heard).hasSize(6);
        List<Duration> pauses = new ArrayList<>();
        for (int i = 1; i < tries.size(); i++) {
            pauses.add(Duration.between(tries.get(i - 1), tries.get(i)));
        }
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(pauses.get(2)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(pauses.get(3)).isBetween(Duration.ofMinutes(7), Duration.ofSeconds(462));
        assertThat(pauses.get(4)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
    }

    @Test
    void whatErroredCanBeTriedAgainAndWhatFailedCannot() {
        AtomicInteger tries = new AtomicInteger();
        Driver driver = driver(Ship.of((plan, progress) -> {
            if (tries.getAndIncrement() == 0) {
                throw new IllegalStateException("a bug");
            }
            return Ship.arrive("fixed");
        }));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.settle();
        driver.retry(ONE, store);
        clock.settle();
        assertThat(heard).hasSize(2).last().isEqualTo("one SUCCEEDED fixed");
        assertThatThrownBy(() -> driver.retry(ONE, store))
                .hasMessage("Cannot retry 'one': it ended SUCCEEDED; retry only what ended ERRORED");
    }

    @Test
    void aPauseStandsStillUntilSomeoneLetsItProceedOrItsLimitComes() {
        Driver driver = driver(waitsFor(Duration.ofMinutes(5)));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        driver.submit(TWO, new ShipRequest("hamburg"), store, ADA);
        clock.settle();
        driver.pause(ONE, ADA, "lunch", Duration.ofMinutes(20));
        driver.pause(TWO, ADA, "lunch", Duration.ofMinutes(20));
        clock.advance(Duration.ofMinutes(10));
        assertThat(heard).isEmpty();
        assertThat(driver.status(ONE)).map(OperationStatus::state).contains(OperationStatus.State.PAUSED);
        assertThat(driver.status(ONE)).map(OperationStatus::phrase).contains("paused: lunch");
        driver.proceed(ONE);
        clock.runAll(Duration.ofHours(1));
        assertThat(heard.get(0)).isEqualTo("one SUCCEEDED arrived to hamburg");
        assertThat(heard.get(1)).startsWith("two ERRORED paused by ada (lunch) until 2026-01-05T09:20:00Z");
    }

    @Test
    void aPauseOutlivesARestart() {
        Ship ship = waitsFor(Duration.ofMinutes(5));
        Driver first = driver(ship);
        first.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.settle();
        first.pause(ONE, ADA, "lunch", Duration.ofMinutes(20));
        first.close();
        Driver second = driver(ship);
        second.resume(ONE, store);
        clock.advance(Duration.ofMinutes(10));
        assertThat(second.status(ONE)).map(OperationStatus::state).contains(OperationStatus.State.PAUSED);
    }

    @Test
    void refusesMoreThanItCanBear() {
        Driver driver = driver(DriverSettings.of("controller-1", 7).withMostLive(1), waitsFor(MINUTE));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        assertThatThrownBy(() -> driver.submit(TWO, new ShipRequest("hamburg"), store, ADA))
                .isInstanceOfSatisfying(Failure.class, f -> assertThat(f.kind()).isEqualTo(FailureKind.OVERLOADED))
                .hasMessageContaining("1 operations are live");
        clock.runAll(Duration.ofHours(1));
        driver.submit(TWO, new ShipRequest("hamburg"), store, ADA);
    }

    @Test
    void aQuestionHoldsNoThreadAndItsAnswerWakesTheOperation() {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Driver driver = driver(Ship.of((plan, progress) -> {
            progress.say("asks");
            Optional<String> known = progress.ask("weather", String.class, () -> answer);
            return known.map(Ship::arrive).orElseGet(() -> Ship.wait(Duration.ofMinutes(30)));
        }));
        driver.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.advance(MINUTE);
        CompletableFuture<Ending> ended = driver.ended(ONE);
        answer.complete("fair");
        clock.settle();
        assertThat(ended).isCompletedWithValueMatching(ending -> ending.reason().equals("fair"));
        assertThat(clock.instant()).isEqualTo(FakeClock.BEGINNING.plus(MINUTE));
    }

    @Test
    void aSpawnedOperationRunsByItsRequestAndItsEndWakesTheParent() {
        Ship parent = new Ship(
                "parent",
                false,
                (plan, progress) -> progress.child("boat")
                        .map(ending -> Ship.arrive("boat " + ending.kind() + ": " + ending.reason()))
                        .orElseGet(() -> progress.spawned("boat")
                                ? Ship.wait(Duration.ofMinutes(30))
                                : Ship.spawn("boat", "boat", "bremen", true)));
        Driver driver =
                driver(parent, new Ship("boat", false, (plan, progress) -> Ship.arrive("landed " + plan.route())));
        driver.submit(ONE, "parent", request("hamburg"), store, ADA);
        clock.settle();
        assertThat(heard)
                .containsExactly(
                        "one.boat SUCCEEDED landed to bremen", "one SUCCEEDED boat SUCCEEDED: landed to bremen");
        assertThat(store.list()).containsExactly(ONE, new OperationId("one.boat"));
    }

    @Test
    void anUnknownKindIsAnErrorThatListsTheKnownOnes() {
        Driver driver = driver(waitsFor(MINUTE));
        assertThatThrownBy(() -> driver.submit(ONE, "sail", request("hamburg"), store, ADA))
                .hasMessage("Cannot find operation 'sail': no such operation is registered; use one of ship");
        assertThatThrownBy(() -> driver.abort(ONE, ADA, "no"))
                .hasMessage("Cannot find operation 'one': it is not live here; check the id, or resume it first");
        assertThatThrownBy(() -> driver(waitsFor(MINUTE), waitsFor(MINUTE))).hasMessageContaining("two of that kind");
        assertThatThrownBy(() -> driver.submit(ONE, new Ship.ShipPlan("x"), store, ADA))
                .hasMessageContaining("none takes it");
    }

    @Test
    void i12_aPreemptingOperationGoesFirstInItsLaneWithinOneTick() {
        Driver driver = driver(
                Ship.of((plan, progress) -> Ship.wait(Duration.ofMinutes(30))),
                new Ship("rescue", true, (plan, progress) -> Ship.arrive("rescued")));
        driver.submit(ONE, "ship", request("hamburg"), store, ADA);
        driver.submit(TWO, "ship", request("bremen"), store, ADA);
        clock.advance(MINUTE);
        driver.submit(new OperationId("three"), "rescue", request("hamburg"), store, ADA);
        clock.settle();
        assertThat(heard)
                .containsExactlyInAnyOrder(
                        "one ABORTED rescue 'three' goes first in hamburg; nothing had to be taken back",
                        "three SUCCEEDED rescued");
        assertThat(clock.instant()).isEqualTo(FakeClock.BEGINNING.plus(MINUTE));
        assertThat(driver.status(TWO)).isPresent();
    }

    @Test
    void i17_twoDriversOfOneStoreTheOlderOneIsFencedAndWritesNothingMore() {
        AtomicInteger touched = new AtomicInteger();
        Ship ship = Ship.of((plan, progress) -> {
            progress.remember("stride", touched.get());
            touched.incrementAndGet();
            return Ship.wait(MINUTE);
        });
        Driver older = driver(ship);
        older.submit(ONE, new ShipRequest("hamburg"), store, ADA);
        clock.settle();
        Driver newer = driver(ship);
        newer.resume(ONE, store);
        clock.advance(Duration.ofMinutes(10));
        assertThat(heard).containsExactly("one lost");
        assertThat(older.statuses()).isEmpty();
        assertThat(newer.status(ONE)).isPresent();
        assertThat(touched.get()).isBetween(10, 12);
    }
}
