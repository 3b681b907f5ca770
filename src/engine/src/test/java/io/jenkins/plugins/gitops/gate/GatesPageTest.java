package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds docs/gates.md against the gates. */
class GatesPageTest {
    private final GateRegistry registry = new GateRegistry(Gates.all(new FaultyWorld(FaultyWorld.Fault.NONE).ports()));

    private static String page() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/design.puml"))) {
            folder = Objects.requireNonNull(folder.getParent(), "Cannot find docs above the working folder");
        }
        return Files.readString(folder.resolve("docs/gates.md"));
    }

    @Test
    void theTableIsThatOfTheGates() throws IOException {
        String table = table();
        assertThat(page()).as("the table has to be:\n%s", table).contains(table);
    }

    String table() {
        StringBuilder table =
                new StringBuilder("| gate | setting | form | without it | what it says |\n|---|---|---|---|---|\n");
        for (Gate gate : registry.gates()) {
            table.append("| **")
                    .append(gate.kind())
                    .append("** | | | | ")
                    .append(gate.purpose())
                    .append(" |\n");
            for (Setting<?> setting : gate.settings()) {
                String without = setting.required()
                        ? "required"
                        : setting.otherwise().map(value -> "`" + value + "`").orElse("");
                table.append("| | `")
                        .append(setting.name())
                        .append("` | ")
                        .append(setting.form())
                        .append(" | ");
                table.append(without).append(" | ").append(setting.help()).append(" For instance `");
                table.append(setting.example()).append("`. |\n");
            }
        }
        return table.toString();
    }

    @Test
    void theDefaultsForProductionAreGatesThatAreThere() throws IOException {
        assertThat(registry.problems(Gates.forProduction())).isEmpty();
        assertThat(Approvals.parse(Gates.approvalForProduction()).asked()).isTrue();
        String names = Gates.forProduction().stream().map(GateRule::kind).collect(Collectors.joining(", "));
        assertThat(page()).contains(names).contains("`" + Gates.approvalForProduction() + "`");
    }
}
