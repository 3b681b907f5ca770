package io.jenkins.plugins.gitops.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.operation.Ship.ShipRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A controller that goes down while a stride is under way. */
@Timeout(120)
class DriverClosesTest {
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final OperationId ONE = new OperationId("one");

    private final ThreadFactory threads = task -> {
        Thread thread = new Thread(task, "test-crew");
        thread.setDaemon(true);
        return thread;
    };
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, threads);
    private final MemoryProgressStore store = new MemoryProgressStore();
    private final CountDownLatch striding = new CountDownLatch(1);
    private final CountDownLatch pulledDown = new CountDownLatch(1);

    @AfterEach
    void stop() {
        timer.shutdownNow();
    }

    @Test
    void aClosedCrewIsGoneWhenTheStrideUnderWayHasEnded() throws Exception {
        Crew crew = new Crew(2, threads);
        crew.execute(() -> {
            striding.countDown();
            await(pulledDown);
        });
        striding.await();
        crew.close();
        assertThat(crew.gone()).isNotDone();
        pulledDown.countDown();
        assertThat(crew.gone()).succeedsWithin(AT_MOST);
    }

    @Test
    void aClosedCrewDoesNotWaitForAThreadThatWasWrittenOff() throws Exception {
        CompletableFuture<Thread> hanging = new CompletableFuture<>();
        Crew crew = new Crew(1, threads);
        crew.execute(() -> {
            hanging.complete(Thread.currentThread());
            await(pulledDown);
        });
        Thread thread = hanging.get();
        crew.close();
        crew.replace(thread);
        assertThat(crew.gone()).succeedsWithin(AT_MOST);
    }

    @Test
    void whatBreaksBecauseTheHouseIsPulledDownIsNoEnding() throws Exception {
        Ship ship = Ship.of((plan, progress) -> {
            if (pulledDown.getCount() == 0) {
                return Ship.arrive("after the restart");
            }
            striding.countDown();
            await(pulledDown);
            throw new IllegalStateException("Expected 1 instance but got 0");
        });
        Crew crew = new Crew(1, threads);
        Driver first = driver(crew, "first", ship, new OperationListener() {});
        first.submit(ONE, new ShipRequest("hamburg"), store, Actor.person("ada"));
        striding.await();
        first.close();
        crew.close();
        pulledDown.countDown();
        assertThat(crew.gone()).succeedsWithin(AT_MOST);
        assertThat(Account.of(store, ONE).orElseThrow().ending()).isEmpty();

        CompletableFuture<Ending> ended = new CompletableFuture<>();
        OperationListener listener = new OperationListener() {
            @Override
            public void ended(OperationStatus status, Ending ending) {
                ended.complete(ending);
            }
        };
        try (Crew next = new Crew(1, threads);
                Driver second = driver(next, "second", ship, listener)) {
            second.resume(ONE, store);
            assertThat(ended.get().reason()).isEqualTo("after the restart");
        }
    }

    private Driver driver(Crew crew, String owner, Ship ship, OperationListener listener) {
        return new Driver(
                new OperationRegistry(List.of(ship)),
                InstantSource.system(),
                timer,
                crew,
                DriverSettings.of(owner, 7),
                listener);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
