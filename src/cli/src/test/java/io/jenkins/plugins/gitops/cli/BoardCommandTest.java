package io.jenkins.plugins.gitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What runs where, read off the ledger of a real Git server. */
class BoardCommandTest extends Ground {
    private String row(String environment) {
        return answered()
                .lines()
                .filter(line -> line.startsWith(environment))
                .findFirst()
                .orElse("");
    }

    @Test
    void saysThatNothingWasPromotedYet() {
        assertThat(gitops("status")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(answered()).isEqualTo("Nothing was promoted anywhere yet.\n");
    }

    @Test
    void showsWhatStandsWhereAndWhatIsHeld() {
        gitops("promote", "dev", "--image", image("v1"), "--release", "1.0", "--id", "p-1");
        gitops("promote", "dev", "--image", image("v2"), "--release", "2.0", "--id", "p-2");
        gitops("promote", "staging", "--from", "dev", "-a", "shop");

        assertThat(gitops("status")).as(told()).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(row("dev")).contains("shop", "2.0", "HEALTHY", "p-2");
        assertThat(row("staging")).contains("2.0", "HEALTHY");

        gitops("rollback", "dev", "shop", "--reason", "it smells");
        gitops("status", "dev", "shop");
        assertThat(row("dev")).contains("1.0").contains("held by ann: rolled back by", "it smells");
        assertThat(row("staging")).isEmpty();
        gitops("status");
        assertThat(row("staging")).contains("is quarantined: left behind by the rollback");
    }

    @Test
    void foldsTheLedgerUpToALineOrATime() {
        gitops("promote", "dev", "--image", image("v1"), "--release", "1.0", "--id", "p-1");
        long lines = repository().ledger().head().number();
        String then = repository().ledger().from(lines, 1).get(0).entry().at().toString();
        gitops("promote", "dev", "--image", image("v2"), "--release", "2.0", "--id", "p-2");

        assertThat(gitops("fold", "--line", String.valueOf(lines), "-o", "json"))
                .as(told())
                .isEqualTo(ExitCode.SUCCEEDED);
        Json.Obj row = (Json.Obj) ((Json.Arr) Json.parse(answered())).items().get(0);
        assertThat(((Json.Obj) row.get("current").orElseThrow()).get("promotion"))
                .contains(Json.of("p-1"));
        gitops("fold", "--at", then);
        assertThat(row("dev")).contains("1.0", "HEALTHY");
        gitops("fold", "--line", "1");
        assertThat(row("dev")).contains("1.0", "ARRIVING");
    }

    @Test
    void asksWhichLineOrTimeIsMeant() {
        for (List<String> wrong : List.of(
                List.of("fold"),
                List.of("fold", "--at", "yesterday"),
                List.of("fold", "--line", "0"),
                List.of("fold", "--line", "1", "--at", "2026-11-21T12:00:00Z")))
            assertThat(gitops(wrong.toArray(String[]::new))).as("%s", wrong).isEqualTo(ExitCode.REFUSED);
    }
}
