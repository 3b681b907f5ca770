package io.jenkins.plugins.gitops.core.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownTest {
    @Test
    void saysATimeToTheSecondWithItsZone() {
        assertThat(Shown.time(Instant.parse("2026-11-21T18:24:45.123Z"))).isEqualTo("2026-11-21 18:24:45 UTC");
    }

    @Test
    void saysWhatWasAskedInWordsAndLeavesOutWhatIsEmpty() {
        assertThat(Shown.facts(Json.parseObject("{\"application\":\"shop\",\"authors\":[],\"bodyContains\":\"\","
                        + "\"deadline\":\"PT10M\",\"dryRun\":false,\"expires\":\"2026-11-21T18:24:45.1Z\","
                        + "\"hosts\":[\"a\",\"b\"],\"nothing\":null,\"place\":{\"gatesBefore\":[{\"kind\":\"tests\"}],"
                        + "\"targets\":[{\"key\":\"x\"},{\"key\":\"y\"}]}}")))
                .extracting(fact -> fact.name() + " = " + fact.value())
                .containsExactly(
                        "application = shop",
                        "deadline = 10m",
                        "dry run = false",
                        "expires = 2026-11-21 18:24:45 UTC",
                        "hosts = a, b",
                        "place, gates before, kind = tests",
                        "place, targets 1, key = x",
                        "place, targets 2, key = y");
    }

    @Test
    void leavesAloneWhatOnlyLooksLikeADuration() {
        assertThat(Shown.facts(Json.parseObject("{\"release\":\"PT\",\"tag\":\"P1.2.3\"}")))
                .extracting(Shown.Fact::value)
                .containsExactly("PT", "P1.2.3");
    }
}
