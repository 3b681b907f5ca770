package io.jenkins.plugins.gitops.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.operation.Ship.ShipRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The driver on real threads and real time: what hangs, how many threads there are, what a waiting operation costs. */
@Timeout(120)
class DriverOnThreadsTest {
    private static final Actor ADA = Actor.person("ada");

    private final ThreadFactory threads = task -> {
        Thread thread = new Thread(task, "test-crew");
        thread.setDaemon(true);
        return thread;
    };
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, threads);
    private final Crew crew = new Crew(2, threads);
    private final MemoryProgressStore store = new MemoryProgressStore();

    @AfterEach
    void stop() {
        crew.close();
        timer.shutdownNow();
    }

    private Driver driver(DriverSettings settings, Ship... ships) {
        timer.setRemoveOnCancelPolicy(true);
        return new Driver(
                new OperationRegistry(List.of(ships)),
                InstantSource.system(),
                timer,
                crew,
                settings,
                new OperationListener() {});
    }

    @Test
    void aStrideThatHangsIsErroredAndItsThreadReplaced() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch in = new CountDownLatch(2);
        Ship hangs = new Ship("hangs", false, (plan, progress) -> {
            in.countDown();
            deaf(never);
            progress.remember("too", "late");
            return Ship.arrive("never");
        });
        Ship works = new Ship("works", false, (plan, progress) -> Ship.arrive("worked"));
        Driver driver = driver(DriverSettings.of("c", 1).withStrideLimit(Duration.ofMillis(300)), hangs, works);
        var requests = new ShipRequest("x");
        submit(driver, "a", "hangs", requests);
        submit(driver, "b", "hangs", requests);
        in.await();
        var hung = driver.ended(new OperationId("a"));
        submit(driver, "c", "works", requests);
        assertThat(driver.ended(new OperationId("c")).get(30, TimeUnit.SECONDS).kind())
                .isEqualTo(OutcomeKind.SUCCEEDED);
        Ending ending = hung.get(30, TimeUnit.SECONDS);
        assertThat(ending.kind()).isEqualTo(OutcomeKind.ERRORED);
        assertThat(ending.reason())
                .startsWith("Cannot advance hangs 'a': a stride did not come back within PT0.3S, it hangs at ");
        never.countDown();
        // who was hired in haste leaves when there is nothing to do, and not before
        for (int look = 0; crew.size() > 2 && look < 100_000_000; look++) Thread.onSpinWait();
        assertThat(crew.size()).isEqualTo(2);
        assertThat(store.read(new OperationId("a")).orElseThrow().document()).doesNotContain("late");
    }

    @Test
    void i12_aRollbackStartsAtOnceWhileEveryThreadHangs() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch in = new CountDownLatch(2);
        Ship hangs = new Ship("hangs", false, (plan, progress) -> {
            in.countDown();
            deaf(never);
            return Ship.arrive("never");
        });
        Ship rescue = new Ship("rescue", true, (plan, progress) -> Ship.arrive("rescued"));
        Driver driver = driver(DriverSettings.of("c", 1).withStrideLimit(Duration.ofMinutes(5)), hangs, rescue);
        submit(driver, "a", "hangs", new ShipRequest("production"));
        submit(driver, "b", "hangs", new ShipRequest("production"));
        in.await();
        long before = System.nanoTime();
        submit(driver, "c", "rescue", new ShipRequest("production"));
        while (driver.status(new OperationId("c")).isPresent()) {
            Thread.onSpinWait();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(driver.status(new OperationId("a")).orElseThrow().stop())
                .map(Stop::kind)
                .contains(Stop.Kind.PREEMPTION);
        never.countDown();
    }

    private void submit(Driver driver, String id, String kind, ShipRequest request) {
        var json = (io.jenkins.plugins.gitops.model.json.Json.Obj)
                io.jenkins.plugins.gitops.model.json.Codec.encode(request);
        driver.submit(new OperationId(id), kind, json, store, ADA);
    }

    /** Hangs as a far side does that takes no interrupt. */
    private static void deaf(CountDownLatch never) {
        while (never.getCount() > 0) {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void tenThousandWaitingOperationsShareTwoThreads() throws Exception {
        int many = 10_000;
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        LongAdder strides = new LongAdder();
        ConcurrentHashMap<OperationId, Integer> seen = new ConcurrentHashMap<>();
        Ship ship = Ship.of((plan, progress) -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            strides.increment();
            int times = seen.merge(progress.id(), 1, Integer::sum);
            inside.decrementAndGet();
            return times < 10 ? Ship.wait(Duration.ofMillis(500)) : Ship.wait(Duration.ofHours(1));
        });
        int threadsBefore = Thread.activeCount();
        long heapBefore = usedHeap();
        Driver driver = driver(DriverSettings.of("c", 1), ship);
        long begun = System.nanoTime();
        for (int i = 0; i < many; i++) {
            driver.submit(new OperationId("op-" + i), new ShipRequest("harbour-" + i, Duration.ofHours(2)), store, ADA);
        }
        while (strides.sum() < 10L * many) {
            Thread.onSpinWait();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        int threadsAfter = Thread.activeCount();
        long heap = usedHeap() - heapBefore;
        System.out.printf(
                "%d operations: %d strides in %.1f s (%.0f/s), %d threads more, %d bytes of heap each (document in memory included)%n",
                many, strides.sum(), seconds, strides.sum() / seconds, threadsAfter - threadsBefore, heap / many);
        assertThat(driver.statuses()).hasSize(many);
        assertThat(most.get()).isLessThanOrEqualTo(2);
        assertThat(threadsAfter - threadsBefore).isLessThanOrEqualTo(1);
        assertThat(seen.values()).allMatch(times -> times == 10);
        assertThat(heap / many).isLessThan(8_000);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void aThrowingTaskCostsNoThreadAndAClosedCrewTakesNothing() throws Exception {
        CountDownLatch done = new CountDownLatch(3);
        for (int i = 0; i < 3; i++) {
            crew.execute(() -> {
                done.countDown();
                throw new IllegalStateException("planted");
            });
        }
        done.await();
        CountDownLatch one = new CountDownLatch(1);
        crew.urgently(one::countDown);
        one.await();
        assertThat(crew.backlog()).isZero();
        crew.close();
        assertThatThrownBy(() -> crew.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThatThrownBy(() -> new Crew(0, threads)).hasMessageContaining("at least 1 thread");
    }
}
