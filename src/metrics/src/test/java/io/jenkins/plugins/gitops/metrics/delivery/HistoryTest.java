package io.jenkins.plugins.gitops.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.dora.DoraReport;
import io.jenkins.plugins.gitops.metrics.dora.Measured;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();

    private List<DoraReport> reports() {
        return history.reports(Book.BEGIN.minusSeconds(1), Book.BEGIN.plus(Duration.ofDays(2)));
    }

    private Measured measured(String name) {
        assertThat(reports()).hasSize(1);
        return reports().get(0).of(name);
    }

    @Test
    void foldsPromotionsAndRollbacksIntoTheFiveMetrics() {
        history.take(
                "delivery",
                new Book()
                        .committed("p-1", 1, false)
                        .finished("p-1", 1, OutcomeKind.SUCCEEDED)
                        .committed("p-2", 2, false)
                        .finished("p-2", 2, OutcomeKind.SUCCEEDED)
                        .rolledBack("p-3", 1, "p-2")
                        .finished("p-3", 1, OutcomeKind.SUCCEEDED)
                        .committed("p-4", 4, false)
                        .finished("p-4", 4, OutcomeKind.ERRORED)
                        .lines());
        assertThat(reports().get(0).application()).isEqualTo("shop");
        assertThat(reports().get(0).environment()).isEqualTo("production");
        assertThat(measured("deploymentFrequency").evidence()).containsExactly("p-1", "p-2");
        assertThat(measured("changeFailRate").value()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(measured("changeFailRate").evidence()).containsExactly("p-2");
        assertThat(measured("failedDeploymentRecoveryTime").value()).isEqualTo(OptionalDouble.of(10));
        assertThat(measured("changeLeadTime").value()).isEmpty();
    }

    @Test
    void isTheSameHoweverOftenABookIsRead() {
        Book book = new Book().strange("p-0").committed("p-1", 1, false).finished("p-1", 1, OutcomeKind.FAILED);
        history.take("delivery", book.lines());
        List<DoraReport> once = reports();
        history.take("delivery", book.lines());
        assertThat(reports()).isEqualTo(once);
        assertThat(once.get(0).of("changeFailRate").evidence()).containsExactly("p-1");
    }
}
