package io.jenkins.plugins.gitops.backup.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.testkit.Gen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** I23: retention never removes the newest proven set or an ancestor of a kept one. */
class I23RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private record Case(Retention retention, List<Retention.Candidate> candidates) {}

    private static Case draw(SplittableRandom random) {
        List<Retention.Candidate> all = new ArrayList<>();
        int count = random.nextInt(40);
        for (int i = 0; i < count; i++) {
            Optional<String> previous =
                    i > 0 && random.nextInt(3) == 0 ? Optional.of("s" + random.nextInt(i)) : Optional.empty();
            all.add(new Retention.Candidate(
                    "s" + i,
                    random.nextBoolean() ? "orders" : "people",
                    NOW.minus(Duration.ofHours(random.nextInt(24 * 900))),
                    random.nextInt(4) == 0,
                    previous));
        }
        Retention retention = new Retention(
                Duration.ofDays(random.nextInt(40)),
                random.nextInt(8),
                random.nextInt(6),
                random.nextInt(13),
                random.nextInt(4));
        return new Case(retention, all);
    }

    @Test
    void keepsWhatHasToStayWhateverTheNumbers() {
        Gen.of(I23RetentionTest::draw).check(20_000, drawn -> {
            Retention.Decision decision = drawn.retention().decide(drawn.candidates(), NOW);
            Map<String, Retention.Candidate> byId =
                    drawn.candidates().stream().collect(Collectors.toMap(Retention.Candidate::id, Function.identity()));
            for (String of : List.of("orders", "people")) {
                newest(drawn.candidates(), of, false)
                        .ifPresent(one -> assertThat(decision.stays()).containsKey(one.id()));
                newest(drawn.candidates(), of, true)
                        .ifPresent(one -> assertThat(decision.stays()).containsKey(one.id()));
            }
            for (String kept : decision.stays().keySet()) {
                Optional<String> previous = byId.get(kept).previous();
                boolean sameKind = previous.map(byId::get)
                        .filter(one -> one.of().equals(byId.get(kept).of()))
                        .isPresent();
                if (sameKind) assertThat(decision.stays()).containsKey(previous.orElseThrow());
            }
            assertThat(Collections.disjoint(decision.goes(), decision.stays().keySet()))
                    .isTrue();
            assertThat(decision.goes().size() + decision.stays().size())
                    .isEqualTo(drawn.candidates().size());
        });
    }

    @Test
    void neverKeepsLessForLargerNumbers() {
        Gen.of(I23RetentionTest::draw).check(5_000, drawn -> {
            Retention more = new Retention(
                    drawn.retention().all().plusDays(3),
                    drawn.retention().daily() + 1,
                    drawn.retention().weekly() + 1,
                    drawn.retention().monthly() + 1,
                    drawn.retention().yearly() + 1);
            assertThat(more.decide(drawn.candidates(), NOW).stays().keySet())
                    .containsAll(drawn.retention()
                            .decide(drawn.candidates(), NOW)
                            .stays()
                            .keySet());
        });
    }

    private static Optional<Retention.Candidate> newest(List<Retention.Candidate> all, String of, boolean provenOnly) {
        return all.stream()
                .filter(one -> one.of().equals(of) && (one.proven() || !provenOnly))
                .max(Comparator.comparing(Retention.Candidate::takenAt).thenComparing(Retention.Candidate::id));
    }

    @Test
    void tellsTheReasonsOfADayADecemberAndAWeekOverNewYear() {
        List<Retention.Candidate> all = List.of(
                candidate("a", "2026-01-01T10:00:00Z"),
                candidate("b", "2025-12-31T10:00:00Z"),
                candidate("c", "2025-12-29T10:00:00Z"),
                candidate("d", "2025-12-28T10:00:00Z"));
        Retention.Decision decision =
                new Retention(Duration.ZERO, 0, 2, 0, 1).decide(all, Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(decision.stays().get("a")).contains("the newest of the week 2026-W1", "the newest of the year 2026");
        assertThat(decision.stays().get("d")).containsExactly("the newest of the week 2025-W52");
        assertThat(decision.goes()).containsExactly("c", "b");
    }

    private static Retention.Candidate candidate(String id, String takenAt) {
        return new Retention.Candidate(id, "orders", Instant.parse(takenAt), false, Optional.empty());
    }

    @Test
    void refusesNumbersBelowZero() {
        assertThatThrownBy(() -> new Retention(Duration.ZERO, -1, 0, 0, 0)).hasMessageContaining("below zero");
    }
}
