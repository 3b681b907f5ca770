package io.jenkins.plugins.gitops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house as it stands obeys every law. */
class LawsTest {
    private static final House OURS = House.ours();

    @ParameterizedTest
    @EnumSource(Law.class)
    void holds(Law law) {
        assertThat(OURS.classes()).as("classes of the suite").isNotEmpty();
        law.check(OURS);
    }
}
