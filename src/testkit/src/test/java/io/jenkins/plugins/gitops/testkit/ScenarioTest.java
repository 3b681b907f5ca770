package io.jenkins.plugins.gitops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private final List<String> shelf = new ArrayList<>();

    @Test
    void readsAsSentencesAndRunsThemInTheirOrder() {
        Scenario scenario = Scenario.of("a book comes back")
                .given("an empty shelf", shelf::clear)
                .when("Emma is put on it", () -> shelf.add("Emma"))
                .and("Faust beside it", () -> shelf.add("Faust"))
                .then("both stand there", () -> assertThat(shelf).hasSize(2));
        assertThat(scenario.text()).isEqualTo("""
                        Scenario: a book comes back
                          Given an empty shelf
                          When Emma is put on it
                           and Faust beside it
                          Then both stand there""");
    }

    @Test
    void namesTheSentenceThatFailsAndThoseBeforeIt() {
        Scenario scenario = Scenario.of("a book is lost").given("an empty shelf", shelf::clear);
        assertThatThrownBy(() -> scenario.then(
                        "Emma is there", () -> assertThat(shelf).as("shelf").contains("Emma")))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(
                        "Scenario: a book is lost\n  Given an empty shelf\n  Then Emma is there  <-- [shelf]");
    }
}
