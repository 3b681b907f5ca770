package io.jenkins.plugins.gitops.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A law that cannot turn red is no law: each is shown a small house with the one defect that it forbids. */
class PlantedDefectsTest {
    @ParameterizedTest
    @EnumSource(Law.class)
    void turnsRed(Law law) {
        House house = House.planted(law.name().toLowerCase(Locale.ROOT).replace("_", ""));
        assertThat(house.classes()).as("planted classes").isNotEmpty();
        assertThatThrownBy(() -> law.check(house))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(law.name())
                .hasMessageContaining("Planted");
    }
}
