package io.jenkins.plugins.gitops.metrics.dora;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.testkit.Gen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DoraTest {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    static Instant hour(int hours) {
        return START.plus(Duration.ofHours(hours));
    }

    static List<ImageDigest> digest(int number) {
        return List.of(new ImageDigest("sha256:" + String.format("%064x", number)));
    }

    static Delivery.Commit commit(int number, int hours) {
        return new Delivery.Commit(new CommitId(String.format("%040x", number)), hour(hours));
    }

    static Delivery.Arrival arrival(String id, int hours, int digest, boolean succeeded, Delivery.Commit... commits) {
        return new Delivery.Arrival(id, hour(hours), digest(digest), succeeded, List.of(commits), Optional.empty());
    }

    private static DoraReport report(Delivery... events) {
        return Dora.of("shop", "production", START, hour(240), List.of(events));
    }

    @Test
    void aRolledBackDeploymentFailedOnceAndWasRecoveredByTheRollback() {
        DoraReport report = report(
                arrival("p1", 10, 1, true, commit(1, 4), commit(2, 8)),
                arrival("p2", 20, 2, true, commit(2, 8), commit(3, 17)),
                new Delivery.Rollback("r1", hour(23), digest(2)),
                arrival("p3", 40, 1, true, commit(1, 4)));
        assertThat(report.of("deploymentFrequency").value()).hasValue(0.2);
        assertThat(report.of("deploymentFrequency").evidence()).containsExactly("p1", "p2");
        assertThat(report.of("changeFailRate").value()).hasValue(0.5);
        assertThat(report.of("changeFailRate").evidence()).containsExactly("p2");
        assertThat(report.of("failedDeploymentRecoveryTime").value()).hasValue(3 * 3600.0);
        assertThat(report.of("changeLeadTime").value()).as("6 h, 2 h and 3 h").hasValue(3 * 3600.0);
        assertThat(report.of("deploymentReworkRate").value()).hasValue(0);
    }

    @Test
    void whatWasNotMeasuredIsNotZero() {
        DoraReport report = report();
        assertThat(report.of("changeFailRate").value()).isEmpty();
        assertThat(report.of("changeLeadTime").value()).isEmpty();
        assertThat(report.json().text())
                .contains("\"changeFailRate\":{\"evidence\":[],\"unit\":\"ratio\"}")
                .contains("\"deploymentFrequency\":{\"evidence\":[],\"unit\":\"deployments a day\",\"value\":0}");
    }

    @Test
    void csvIsSafeToOpen() {
        DoraReport report = Dora.of("=cmd", "a \"b\", c", START, hour(24), List.of(arrival("p1", 1, 1, true)));
        assertThat(DoraReport.csv(List.of(report)))
                .startsWith("application,environment,from,to,metric,value,unit,evidence\n")
                .contains("'=cmd,\"a \"\"b\"\", c\",2026-03-01T00:00:00Z,2026-03-02T00:00:00Z,deploymentFrequency,1.0,"
                        + "deployments a day,p1\n");
    }

    @Test
    void tenThousandHistoriesAgreeWithTheDefinitions() {
        int[] measured = new int[1];
        Gen.of(DoraTest::history).check(10_000, events -> {
            List<Delivery> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(events.size()));
            Instant from = hour(events.size() % 7 * 5);
            DoraReport report = Dora.of("shop", "production", from, hour(160), shuffled);
            for (String name : Definitions.NAMES) {
                OptionalDouble value = report.of(name).value();
                assertThat(value).as(name).isEqualTo(new Definitions(events, from, hour(160)).value(name));
                measured[0] += value.isPresent() ? 1 : 0;
            }
        });
        System.out.println("DORA: 10,000 histories, " + measured[0] + " numbers equal to the oracle's");
        assertThat(measured[0]).isGreaterThan(30_000);
    }

    private static List<Delivery> history(SplittableRandom random) {
        List<Delivery> events = new ArrayList<>();
        int length = random.nextInt(1, 40);
        for (int i = 0; i < length; i++) {
            // few hours and few digests, so that equal times, re-deployments and second rollbacks are common
            Instant at = hour(random.nextInt(200));
            List<ImageDigest> digests = digest(random.nextInt(12));
            events.add(
                    switch (random.nextInt(6)) {
                        case 0 -> new Delivery.Rollback("r" + i, at, digests);
                        case 1 -> new Delivery.Trouble("t" + i, at, digests, end(random, at));
                        default ->
                            new Delivery.Arrival(
                                    "p" + i, at, digests, random.nextInt(5) > 0, commits(random), fixes(random));
                    });
        }
        return events;
    }

    private static Optional<Instant> end(SplittableRandom random, Instant at) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(at.plusSeconds(random.nextInt(100_000)));
    }

    private static Optional<String> fixes(SplittableRandom random) {
        return random.nextInt(5) == 0 ? Optional.of("incident") : Optional.empty();
    }

    private static List<Delivery.Commit> commits(SplittableRandom random) {
        List<Delivery.Commit> commits = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int number = random.nextInt(60);
            commits.add(commit(number, number * 3));
        }
        return commits;
    }
}
