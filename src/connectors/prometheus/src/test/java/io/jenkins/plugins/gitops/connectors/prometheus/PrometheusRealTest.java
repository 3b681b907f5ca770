package io.jenkins.plugins.gitops.connectors.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.port.MetricQuery;
import io.jenkins.plugins.gitops.port.MetricSample;
import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.RealStack;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The real Prometheus of the stack. */
@RealStack(Component.PROMETHEUS)
class PrometheusRealTest {
    private static List<MetricSample> ask(Stack stack, String text) {
        Instant now = Clock.systemUTC().instant();
        return new Prometheus(URI.create(stack.tell("PROMETHEUS_URL")), Map::of)
                .ask(new MetricQuery("", text, now))
                .toCompletableFuture()
                .join();
    }

    @Test
    void answersNumbersNothingNaNAndSeveral(Stack stack) {
        assertThat(ask(stack, "vector(0.25)")).extracting(MetricSample::value).containsExactly(0.25);
        assertThat(ask(stack, "scalar(vector(2))"))
                .extracting(MetricSample::value)
                .containsExactly(2.0);
        assertThat(ask(stack, "nobody_ever_wrote_this")).isEmpty();
        assertThat(ask(stack, "vector(0) / vector(0)"))
                .extracting(MetricSample::value)
                .containsExactly(Double.NaN);
        assertThat(ask(stack, "label_replace(vector(1), \"a\", \"b\", \"\", \"\") or vector(2)"))
                .hasSize(2);
        assertThatThrownBy(() -> ask(stack, "sum(")).hasMessageContaining("bad_data");
    }
}
