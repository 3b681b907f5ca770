package io.jenkins.plugins.gitops.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final String MARK = "<!-- the catalogue -->\n";

    /** Run it with -Dmetrics.write=true to bring the document up to date. */
    @Test
    void theDocumentIsTheCatalogue() throws IOException {
        Path file = top().resolve("docs/metrics.md");
        String document = Files.readString(file);
        String before = document.substring(0, document.indexOf(MARK) + MARK.length());
        if (Boolean.getBoolean("metrics.write")) {
            Files.writeString(file, before + table());
        }
        assertThat(document).isEqualTo(before + table());
    }

    @Test
    void noTwoMetricsShareAName() {
        assertThat(Catalogue.ALL).extracting(Metric::family).doesNotHaveDuplicates();
    }

    @Test
    void everyNameFollowsTheConventions() {
        for (Metric metric : Catalogue.ALL) {
            assertThat(metric.name()).matches("(gitops|cicd|jvm)_[a-z_]+");
            assertThat(metric.name()).doesNotContain("_since", "_milliseconds", "_minutes", "_kb", "_percent");
            assertThat(metric.help()).endsWith(".");
        }
    }

    @Test
    void refusesWhatConventionsForbid() {
        assertThatThrownBy(() -> Label.open("environment")).hasMessageContaining("which targets have");
        assertThatThrownBy(() -> Metric.counter("runs", "", "h")).hasMessageContaining("let counters end in _total");
        assertThatThrownBy(() -> Metric.gauge("a:b", "", "h")).hasMessageContaining("without colons");
        assertThatThrownBy(() -> Metric.gauge("a_ms", "seconds", "h")).hasMessageContaining("end in its unit");
        assertThatThrownBy(() -> Metric.histogram("a", "", "h", List.of(2.0, 1.0)))
                .hasMessageContaining("rising");
    }

    private static String table() {
        StringBuilder out = new StringBuilder("| name | kind | labels | meaning |\n|---|---|---|---|\n");
        for (Metric metric : Catalogue.ALL) {
            String labels = metric.labels().stream().map(CatalogueTest::label).collect(Collectors.joining(", "));
            out.append("| `")
                    .append(metric.name())
                    .append("` | ")
                    .append(metric.kind().text());
            out.append(metric.bounds().isEmpty() ? "" : " " + metric.bounds());
            out.append(" | ").append(labels).append(" | ").append(metric.help()).append(" |\n");
        }
        return out.toString();
    }

    private static String label(Label label) {
        return "`" + label.name() + "`" + (label.isOpen() ? "" : " (" + String.join(" ", label.known()) + ")");
    }

    private static Path top() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/design.puml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no docs/design.puml above");
        }
        return folder;
    }
}
