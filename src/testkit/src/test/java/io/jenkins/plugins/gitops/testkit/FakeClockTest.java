package io.jenkins.plugins.gitops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FakeClockTest {
    private final FakeClock clock = new FakeClock();
    private final List<String> ran = new ArrayList<>();

    private ScheduledFuture<?> scheduled(long seconds, String name) {
        return clock.schedule(() -> ran.add(name + "@" + since()), seconds, TimeUnit.SECONDS);
    }

    private void in(long seconds, String name) {
        var unused = scheduled(seconds, name);
    }

    private long since() {
        return Duration.between(FakeClock.BEGINNING, clock.instant()).toSeconds();
    }

    @Test
    void runsTasksAtTheirTimeAndThenInTheOrderOfTheirComing() {
        in(2, "b");
        in(1, "a");
        in(2, "c");
        in(9, "late");
        clock.advance(Duration.ofSeconds(5));
        assertThat(ran).containsExactly("a@1", "b@2", "c@2");
        assertThat(since()).isEqualTo(5);
        assertThat(clock.pending()).isEqualTo(1);
    }

    @Test
    void aTaskMayAddTasksThatComeDueOnTheSameWay() {
        var unused = clock.schedule(() -> in(1, "inner"), 1, TimeUnit.SECONDS);
        clock.advance(Duration.ofSeconds(3));
        assertThat(ran).containsExactly("inner@2");
    }

    @Test
    void runAllStopsWhereNothingIsLeftAndCancelledTasksDoNotCount() {
        in(3, "a");
        scheduled(60, "cancelled").cancel(false);
        clock.runAll(Duration.ofHours(1));
        assertThat(since()).isEqualTo(3);
        clock.execute(() -> ran.add("now"));
        clock.settle();
        assertThat(ran).containsExactly("a@3", "now");
    }

    @Test
    void whatATaskThrowsReachesTheTestThatTurnsTheClock() {
        clock.execute(() -> {
            throw new AssertionError("planted");
        });
        assertThatThrownBy(clock::settle).hasMessage("planted");
        clock.execute(() -> {
            throw new IllegalArgumentException("planted");
        });
        assertThatThrownBy(clock::settle).hasRootCauseMessage("planted");
    }

    @Test
    void takesNothingMoreOnceShutDown() throws Exception {
        in(1, "a");
        assertThat(scheduled(1, "b").getDelay(TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(clock.schedule(() -> "c", 1, TimeUnit.SECONDS).isDone()).isFalse();
        assertThat(clock.shutdownNow()).hasSize(3);
        in(1, "d");
        clock.runAll(Duration.ofHours(1));
        assertThat(ran).isEmpty();
        assertThat(clock.isShutdown() && clock.isTerminated() && clock.awaitTermination(0, TimeUnit.SECONDS))
                .isTrue();
        assertThatThrownBy(() -> clock.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.SECONDS))
                .hasMessageStartingWith("Cannot");
        assertThatThrownBy(() -> clock.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.SECONDS))
                .hasMessageStartingWith("Cannot");
    }
}
