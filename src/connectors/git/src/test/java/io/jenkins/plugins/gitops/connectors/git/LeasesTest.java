package io.jenkins.plugins.gitops.connectors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.LeaseStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasesTest {
    private static final LeaseName NAME = new LeaseName("production");
    private static final Duration LENGTH = Duration.ofMinutes(5);

    @TempDir
    Path directory;

    private Ground ground;
    private GitOpsRepository one;
    private GitOpsRepository other;

    @BeforeEach
    void start() {
        ground = Ground.jgit(directory);
        ground.foreignCommit(Map.of("values.yaml", "tag: one\n"));
        one = ground.repository();
        other = ground.repository();
    }

    @AfterEach
    void stop() {
        ground.close();
    }

    @Test
    void i17_aLeaseThatPassedOnMayBeWrittenUnderAtOnce() {
        for (String owner : List.of("first", "second")) {
            Lease lease = one.leases().acquire(NAME, owner, LENGTH).orElseThrow();
            one.land(Ground.change(owner, "values.yaml", Ground.set("tag", owner), lease));
            one.leases().release(lease);
        }
        assertThat(ground.files("main")).containsEntry("values.yaml", "tag: second\n");
    }

    @Test
    void i17_aLeaseHasOneOwnerAndAnEpochThatGrows() {
        Lease first = one.leases().acquire(NAME, "one", LENGTH).orElseThrow();
        assertThat(first.epoch()).isEqualTo(1);
        assertThat(other.leases().acquire(NAME, "other", LENGTH)).isEmpty();
        assertThat(one.leases().acquire(NAME, "one", LENGTH).orElseThrow().epoch())
                .isEqualTo(1);
        ground.clock.advance(LENGTH);
        Lease second = other.leases().acquire(NAME, "other", LENGTH).orElseThrow();
        assertThat(second.epoch()).isEqualTo(2);
        assertThat(one.leases().renew(first, LENGTH)).isEmpty();
        one.leases().release(first);
        assertThat(one.leases().current(NAME)).contains(second);
    }

    @Test
    void i17_whatIsGivenBackCanBeTakenAtOnceAndCountsOn() {
        LeaseStore leases = one.leases();
        Lease lease = leases.acquire(NAME, "one", LENGTH).orElseThrow();
        ground.clock.advance(Duration.ofSeconds(1));
        assertThat(leases.renew(lease, LENGTH).orElseThrow().until())
                .isEqualTo(ground.clock.instant().plus(LENGTH));
        leases.release(lease);
        assertThat(other.leases().acquire(NAME, "other", LENGTH).orElseThrow().epoch())
                .isEqualTo(2);
        assertThat(one.leases().current(new LeaseName("never-taken"))).isEmpty();
    }

    @Test
    void i17_ofTwentyWhoTakeItAtOnceOneHasIt() {
        ConcurrentLinkedQueue<Lease> winners = new ConcurrentLinkedQueue<>();
        List<Runnable> takers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String owner = "owner-" + i;
            LeaseStore leases = (i % 2 == 0 ? one : other).leases();
            takers.add(() -> leases.acquire(NAME, owner, LENGTH).ifPresent(winners::add));
        }
        AtOnce.run(takers);
        assertThat(winners).hasSize(1);
    }

    @Test
    void i17_aReplyLostWhileTakingItIsLookedUp() {
        AtomicInteger pushes = new AtomicInteger();
        ground.server.hook = passage -> {
            byte[] answer = passage.through();
            return passage.isPush() && pushes.incrementAndGet() == 1 ? null : answer;
        };
        assertThat(one.leases().acquire(NAME, "one", LENGTH).orElseThrow().epoch())
                .isEqualTo(1);
    }

    @Test
    void i17_whoLostTheLeaseWritesNothingAnyMore() {
        Lease lease = one.leases().acquire(NAME, "one", LENGTH).orElseThrow();
        one.land(Ground.change("p-1", "values.yaml", Ground.set("tag", "two"), lease));
        ground.clock.advance(LENGTH);
        assertThat(other.leases().acquire(NAME, "other", LENGTH)).isPresent();
        assertThatThrownBy(() -> one.land(Ground.change("p-2", "values.yaml", Ground.set("tag", "three"), lease)))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.FENCED))
                .hasMessage("Cannot write under lease 'production' epoch 1: it is now epoch 2 of 'other';"
                        + " stop, take the lease anew and decide again");
        assertThat(ground.promotions("main")).containsOnlyKeys("p-1");
    }

    @Test
    void i17_aTakeoverBetweenLookAndPushIsNoticedByTheSamePush() {
        Lease lease = one.leases().acquire(NAME, "one", LENGTH).orElseThrow();
        one.land(Ground.change("p-1", "values.yaml", Ground.set("tag", "two"), lease));
        AtomicInteger pushes = new AtomicInteger();
        ground.server.hook = passage -> {
            if (passage.isPush() && pushes.incrementAndGet() == 1) {
                ground.clock.advance(LENGTH);
                assertThat(other.leases().acquire(NAME, "other", LENGTH)).isPresent();
            }
            return passage.through();
        };
        assertThatThrownBy(() -> one.land(Ground.change("p-2", "values.yaml", Ground.set("tag", "three"), lease)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("it is now epoch 2 of 'other'");
        assertThat(ground.files("main")).containsEntry("values.yaml", "tag: two\n");
        assertThat(ground.promotions("main")).containsOnlyKeys("p-1");
    }

    @Test
    void i17_aLeaseThatEndedIsNoLeaseEvenIfNobodyTookIt() {
        Lease lease = one.leases().acquire(NAME, "one", LENGTH).orElseThrow();
        ground.clock.advance(LENGTH);
        assertThatThrownBy(() -> one.land(Ground.change("p-1", "values.yaml", Ground.set("tag", "two"), lease)))
                .hasMessageContaining("it ended at 2026-01-05T09:05:00Z");
        assertThatThrownBy(() -> one.land(Ground.change(
                        "p-2",
                        "values.yaml",
                        Ground.set("tag", "two"),
                        new Lease(new LeaseName("none"), "one", 1, lease.until()))))
                .hasMessageContaining("nobody holds it");
    }
}
