package io.jenkins.plugins.gitops.operation.cleanimages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.operation.cleanimages.CleanImagesOutcome.Item;
import io.jenkins.plugins.gitops.testkit.Gen;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static ImageDigest digest(int number) {
        return new ImageDigest("sha256:" + String.format("%064x", number));
    }

    private static String tag(String environment, int commit, int daysAgo) {
        return environment + "-" + String.format("%07x", commit) + "-"
                + TIME.format(NOW.minus(Duration.ofDays(daysAgo)));
    }

    private static List<String> removed(Stock stock, Needs needs) {
        return new Retention(stock, needs, CleanImagesRequest.USUAL, NOW)
                .decide().removed().stream().map(Item::what).toList();
    }

    @Test
    void removesWhatIsOlderThanItsEnvironmentKeepsIt() {
        Stock stock = new Stock(
                Map.of(
                        tag("dev", 1, 8),
                        digest(1),
                        tag("dev", 2, 7),
                        digest(2),
                        tag("staging", 3, 31),
                        digest(3),
                        tag("staging", 4, 29),
                        digest(4),
                        tag("production", 5, 91),
                        digest(5),
                        tag("production", 6, 90),
                        digest(6),
                        "dev-latest",
                        digest(7),
                        "v1.0.0",
                        digest(8),
                        tag("elsewhere", 9, 900),
                        digest(9)),
                Map.of());
        assertThat(removed(stock, Needs.none()))
                .containsExactly(
                        digest(1).value(),
                        digest(3).value(),
                        digest(5).value(),
                        tag("dev", 1, 8),
                        tag("production", 5, 91),
                        tag("staging", 3, 31));
    }

    @Test
    void aDigestGoesOnlyWithItsLastTag() {
        Stock stock = new Stock(Map.of(tag("dev", 1, 80), digest(1), "production-latest", digest(1)), Map.of());
        assertThat(removed(stock, Needs.none())).containsExactly(tag("dev", 1, 80));
    }

    @Test
    void tellsWhoNeedsWhatStays() {
        Needs needs = Needs.none();
        needs.add(digest(2), "production runs it");
        Stock stock = new Stock(Map.of(tag("dev", 1, 80), digest(1)), Map.of(digest(1), Set.of(digest(2), digest(3))));
        Retention.Decision decision = new Retention(stock, needs, CleanImagesRequest.USUAL, NOW).decide();
        assertThat(decision.removed()).isEmpty();
        assertThat(decision.kept()).containsExactly(new Item(tag("dev", 1, 80), "production runs it"));
    }

    @Test
    void aTagThatADesiredStateNamesStays() {
        String tag = tag("dev", 1, 80);
        Stock stock = new Stock(Map.of(tag, digest(1)), Map.of());
        assertThat(removed(stock, new Needs(Map.of(), "image: shop:" + tag + "\n")))
                .isEmpty();
        assertThat(removed(stock, new Needs(Map.of(), "image: shop:my-" + tag + "\n")))
                .hasSize(2);
    }

    /** A repository by chance, and what is needed of it. */
    private record World(Stock stock, Needs needs) {}

    private static World world(SplittableRandom random) {
        Map<String, ImageDigest> tags = new TreeMap<>();
        Map<ImageDigest, Set<ImageDigest>> parts = new HashMap<>();
        int images = 1 + random.nextInt(12);
        for (int i = 0; i < images; i++) {
            if (random.nextInt(3) == 0) {
                Set<ImageDigest> own = new HashSet<>();
                for (int p = 0; p < 2; p++) {
                    own.add(digest(random.nextBoolean() ? 100 + random.nextInt(8) : random.nextInt(images)));
                }
                own.remove(digest(i));
                parts.put(digest(i), own);
            }
            for (int t = random.nextInt(3); t >= 0; t--) {
                String environment =
                        List.of("dev", "staging", "production", "other").get(random.nextInt(4));
                int kind = random.nextInt(8);
                String tag = kind == 0
                        ? environment + "-latest"
                        : kind == 1
                                ? "v1." + random.nextInt(9)
                                : tag(environment, random.nextInt(99), random.nextInt(200));
                tags.put(tag, digest(i));
            }
        }
        Needs needs = Needs.none();
        for (int n = random.nextInt(4); n > 0; n--) {
            needs.add(digest(random.nextBoolean() ? random.nextInt(images) : 100 + random.nextInt(8)), "someone");
        }
        String text = random.nextBoolean() && !tags.isEmpty()
                ? "image:" + tags.keySet().iterator().next() + "\n"
                : "";
        return new World(new Stock(tags, parts), new Needs(needs.digests(), text));
    }

    @Test
    void neverRemovesWhatAnyoneNeeds() {
        Gen.of(RetentionTest::world).check(5_000, world -> {
            Stock stock = world.stock();
            Retention.Decision decision = new Retention(stock, world.needs(), CleanImagesRequest.USUAL, NOW).decide();
            Set<String> gone = decision.removed().stream().map(Item::what).collect(Collectors.toSet());
            assertThat(gone).hasSameSizeAs(decision.removed()).noneMatch(what -> what.endsWith("-latest"));
            stock.tags().forEach((tag, digest) -> {
                boolean stays = !gone.contains(tag);
                assertThat(gone.contains(digest.value()) && stays)
                        .as("a digest that has a tag")
                        .isFalse();
                if (!gone.contains(digest.value()) && stays) {
                    assertThat(stock.partsOf(digest)).allMatch(part -> !gone.contains(part.value()));
                }
                if (world.needs().mentions(tag)) assertThat(gone).doesNotContain(tag, digest.value());
                Optional<String> who = world.needs().who(digest);
                if (who.isPresent()) assertThat(gone).doesNotContain(tag, digest.value());
                for (ImageDigest part : stock.partsOf(digest)) {
                    if (world.needs().who(part).isPresent())
                        assertThat(gone).doesNotContain(tag, digest.value(), part.value());
                }
            });
            assertThat(decision.kept().size()
                            + gone.stream().filter(stock.tags()::containsKey).count())
                    .isEqualTo(stock.tags().size());
            for (ImageDigest index : stock.parts().keySet()) {
                List<String> order = decision.removed().stream().map(Item::what).toList();
                if (!gone.contains(index.value())) continue;
                for (ImageDigest part : stock.partsOf(index)) {
                    boolean own = stock.tags().containsValue(part);
                    if (gone.contains(part.value()) && !own)
                        assertThat(order.indexOf(part.value())).isGreaterThan(order.indexOf(index.value()));
                }
            }
        });
    }
}
