package io.jenkins.plugins.gitops.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/checks.md is what the checks say of themselves; {@code -Dchecks.page=write} writes it anew. */
class ChecksPageTest {
    static Path top() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/design.puml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "Cannot find docs above the working folder");
        }
        return folder;
    }

    @Test
    void thePageIsThatOfTheChecks() throws IOException {
        Path page = top().resolve("docs/checks.md");
        if (Objects.equals(System.getProperty("checks.page"), "write")) {
            Files.writeString(page, page());
        }
        assertThat(Files.readString(page))
                .as("docs/checks.md; write it anew with -Dsurefire.args=-Dchecks.page=write -Dtest=ChecksPageTest")
                .isEqualTo(page());
    }

    static String page() {
        StringBuilder page = new StringBuilder("""
                # The checks

                What validateCluster looks at: %d checks in %d families, each over one snapshot of the cluster. This page is written by
                `ChecksPageTest` from the checks themselves. A check is INCONCLUSIVE, and never PASS, where one of the things that it
                needs may not be read; the last column tells what an account needs for it. How to add one: [adding-a-check](guides/adding-a-check.md).
                """.formatted(Checks.all().size(), Family.values().length));
        for (Family family : Family.values()) {
            page.append("\n## ").append(family.name().charAt(0));
            page.append(family.name().substring(1).toLowerCase(Locale.ROOT)).append("\n\n");
            page.append("| check | severity | where it finds nothing | else | shows it | needs |\n");
            page.append("|---|---|---|---|---|---|\n");
            for (Check check : Checks.of(family)) {
                page.append("| ").append(check.card().id());
                page.append(" | ").append(check.card().severity());
                page.append(" | ").append(cell(check.card().sentence()));
                page.append(" | ").append(cell(check.card().advice()));
                page.append(" | `").append(cell(check.card().command()));
                page.append("` | ").append(needs(check)).append(" |\n");
            }
        }
        return page.toString();
    }

    private static String needs(Check check) {
        return check.needs().stream().map(Kind::needed).sorted().distinct().collect(Collectors.joining(", "));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
