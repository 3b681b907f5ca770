package io.jenkins.plugins.gitops.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void asksUntilThereIsAnAnswer() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        int answer = Patience.await(
                "the third answer",
                Duration.ofMinutes(1),
                () -> Optional.of(asked.incrementAndGet()).filter(count -> count == 3));
        assertThat(answer).isEqualTo(3);
    }

    @Test
    void saysWhatItWaitedForWhenTheTimeIsOver() {
        assertThatThrownBy(() -> Patience.await("a run", Duration.ofMillis(1), Optional::empty))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Cannot see a run: not within PT0.001S; look at its log");
    }

    @Test
    void endsAtOnceWhenTheQuestionCannotBeAsked() {
        assertThatThrownBy(() -> Patience.await("a run", Duration.ofMinutes(1), () -> {
                    throw new IOException("refused");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cannot ask for a run: java.io.IOException: refused");
    }
}
