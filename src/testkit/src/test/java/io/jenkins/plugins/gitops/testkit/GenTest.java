package io.jenkins.plugins.gitops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenTest {
    private final Gen<List<Integer>> lists = Gen.number(0, 1000).listOf(50);

    @Test
    void theSameSeedDrawsTheSameValue() {
        assertThat(lists.draw(7)).isEqualTo(lists.draw(7)).isNotEqualTo(lists.draw(8));
        assertThat(Gen.oneOf(List.of("a", "b")).draw(1)).isIn("a", "b");
        assertThat(Gen.number(3, 3).map(n -> n + 1).draw(1)).isEqualTo(4);
    }

    @Test
    void aBrokenPropertyIsShownByASmallValueAndItsSeed() {
        assertThatThrownBy(() -> lists.check(500, list -> assertThat(list).noneMatch(n -> n >= 900)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Property broken by [900] (drawn: [")
                .hasMessageContaining("run it again with -Dseed=2026");
        assertThatThrownBy(() -> Gen.oneOf(List.of("a", "b", "c"))
                        .check(50, s -> assertThat(s).isEqualTo("a")))
                .hasMessageStartingWith("Property broken by b");
        assertThatThrownBy(() -> Gen.of(random -> random.nextInt()).check(1, n -> {
                    throw new java.io.IOException("planted");
                }))
                .hasMessageContaining("planted");
    }

    @Test
    void aSeedOnTheCommandLineDrawsThatValueAlone() {
        List<List<Integer>> seen = new ArrayList<>();
        System.setProperty("seed", "42");
        try {
            lists.check(100, seen::add);
        } finally {
            System.clearProperty("seed");
        }
        assertThat(seen).containsExactly(lists.draw(42));
        seen.clear();
        lists.check(100, seen::add);
        assertThat(seen).hasSize(100);
    }
}
