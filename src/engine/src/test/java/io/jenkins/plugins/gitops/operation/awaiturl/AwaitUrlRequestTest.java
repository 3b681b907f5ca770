package io.jenkins.plugins.gitops.operation.awaiturl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwaitUrlRequestTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ftp://shop.example/         | 200 | PT1M  | PT5S  | its scheme is 'ftp'; give an http or https address
                    /health                     | 200 | PT1M  | PT5S  | its scheme is 'null'; give an http or https address
                    http:///health              | 200 | PT1M  | PT5S  | it names no host; give an address such as https://shop.example/health
                    https://ada:pw@shop.example | 200 | PT1M  | PT5S  | it carries a user or password; leave them out, the address is shown to everyone
                    https://evil.example/       | 200 | PT1M  | PT5S  | the host 'evil.example' is not allowed; allow it, or ask one of 'shop.example'
                    https://shop.example/       | 42  | PT1M  | PT5S  | the expected status is 42; give one from 100 to 599
                    https://shop.example/       | 200 | PT1M  | PT0S  | it is to be asked every PT0S; give 100 ms or more
                    https://shop.example/       | 200 | PT1S  | PT5S  | the deadline is PT1S; give at least PT5S and at most 7 days
                    https://shop.example/       | 200 | PT999H| PT5S  | the deadline is PT999H; give at least PT5S and at most 7 days
                    """)
    void refusesWhatCannotBeRight(String url, int status, Duration deadline, Duration every, String reason) {
        assertThatThrownBy(() -> new AwaitUrlRequest(
                        URI.create(url), status, Optional.empty(), deadline, every, Set.of("shop.example")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Cannot await a URL: " + reason)
                .hasMessageNotContaining("pw");
    }

    @Test
    void theUsualQuestionIsAskedEveryFiveSecondsOfItsOwnHost() {
        AwaitUrlRequest request = AwaitUrlRequest.of(URI.create("http://127.0.0.1:8080/a"), Duration.ofMinutes(1));
        assertThat(request.every()).isEqualTo(Duration.ofSeconds(5));
        assertThat(request.allowedHosts()).containsExactly("127.0.0.1");
        assertThat(AwaitUrlRequest.of(URI.create("http://a/"), Duration.ofSeconds(1))
                        .every())
                .isEqualTo(Duration.ofSeconds(1));
    }
}
