package io.jenkins.plugins.gitops.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
    @ParameterizedTest
    @ValueSource(strings = {"500ms", "1s", "90s", "10m", "2h", "1d", "0ms"})
    void readsWhatItWrites(String written) {
        assertThat(Span.write(Span.parse("deadline", written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "m", "-5s", "1.5h", "5 weeks", "9999999999s"})
    void refusesWhatIsNoDurationAndShowsOne(String written) {
        assertThatThrownBy(() -> Span.parse("deadline", written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + written + "' of 'deadline'")
                .hasMessageContaining("'10m'");
    }
}
