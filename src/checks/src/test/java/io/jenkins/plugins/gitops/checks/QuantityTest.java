package io.jenkins.plugins.gitops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts, schedules, versions and names as clusters write them. */
class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "250m, 0.25",
        "1.5, 1.5",
        "2Gi, 2147483648",
        "3e2, 300",
        "1E3, 1000",
        "129M, 129000000",
        "4k, 4000",
        "-1, -1",
        "'', 0",
        "Gi, 0",
        "1 Gi, 0",
        "a lot, 0",
        "1e999999, 0",
        "0x10, 0"
    })
    void readsAmounts(String text, double amount) {
        assertThat(Quantity.of(new View(new Json.Text(text)))).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "* * * * *|PT1M",
                "*/10 * * * *|PT10M",
                "0 * * * *|PT1H",
                "0,30 8-17 * * *|PT14H30M",
                "15 3 * * *|PT24H",
                "0 3 * * 1-5|PT168H",
                "0 3 1 * *|PT1488H",
                "0 3 1 1 *|PT8784H",
                "@hourly|PT1H",
                "@weekly|PT168H",
                "5/20 * * * *|PT20M"
            })
    void knowsHowRarelyAScheduleRuns(String expression, Duration longest) {
        assertThat(Schedule.longestPause(expression)).contains(longest);
    }

    @ParameterizedTest
    @CsvSource({"now and then", "'61 * * * *'", "'* * * *'", "@reboot", "'a * * * *'", "''"})
    void doesNotGuessASchedule(String expression) {
        assertThat(Schedule.longestPause(expression)).isEmpty();
    }

    @Test
    void quotesHostileNamesInCommands() {
        assertThat(new Place("Pod", "shop", "x; rm -rf '/'").in("kubectl -n {namespace} delete {kind} {name}"))
                .isEqualTo("kubectl -n shop delete pod 'x; rm -rf '\\''/'\\'''");
        assertThat(new Place("Pod", "", "--all").in("kubectl delete pod {name}"))
                .isEqualTo("kubectl delete pod '--all'");
    }
}
