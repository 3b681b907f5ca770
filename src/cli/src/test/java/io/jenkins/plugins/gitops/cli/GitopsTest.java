package io.jenkins.plugins.gitops.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.connectors.git.GitLogin;
import io.jenkins.plugins.gitops.connectors.git.GitRepositories;
import io.jenkins.plugins.gitops.connectors.git.GitSettings;
import io.jenkins.plugins.gitops.connectors.git.LedgerKeys;
import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.testkit.git.GitServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitopsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private GitServer server;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream side = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        server = GitServer.start(folder.resolve("git"));
        server.create("deploy", Map.of(".gitops.yaml", "environments: [{name: dev}]\n"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ExitCode gitops(String... arguments) {
        out.reset();
        side.reset();
        Map<String, String> environment = Map.of(
                "HOME",
                folder.toString(),
                "GITOPS_REPOSITORY",
                server.url("deploy").toString());
        return new Gitops(environment, CLOCK, print(out), print(side)).run(List.of(arguments));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String answered() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String told() {
        return side.toString(StandardCharsets.UTF_8);
    }

    private void write(int lines) {
        try (GitRepositories repositories = new GitRepositories(
                folder.resolve("elsewhere"),
                GitSettings.standard(),
                LedgerKeys.none(),
                HttpClient.newHttpClient(),
                CLOCK)) {
            for (int i = 1; i <= lines; i++) {
                LedgerEntry entry =
                        new LedgerEntry("p-" + i, "committed", "dev", "shop", CLOCK.instant(), new Json.Obj(Map.of()));
                repositories
                        .open(server.url("deploy").toString(), GitLogin.none())
                        .land(new Change(
                                new PromotionId("p-" + i),
                                "main",
                                Actor.suite("test"),
                                "note",
                                Map.of(),
                                List.of(),
                                List.of(),
                                List.of(entry),
                                List.of(),
                                false));
            }
        }
    }

    @Test
    void showsTheHistoryNewestFirst() {
        write(3);

        assertThat(gitops("history", "dev", "shop", "-n", "2")).isEqualTo(ExitCode.SUCCEEDED);

        assertThat(answered().lines().map(line -> line.split(" +", -1)[0])).containsExactly("LINE", "3", "2");
    }

    @Test
    void answersAsJsonToo() {
        write(1);

        assertThat(gitops("history", "dev", "shop", "--output=json")).isEqualTo(ExitCode.SUCCEEDED);

        assertThat(Json.parse(answered())).isInstanceOf(Json.Arr.class);
    }

    @Test
    void noticesThatTheBookWasReplacedByAShorterOne() throws IOException {
        write(3);
        assertThat(gitops("verify")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(answered()).startsWith("3 lines, every link holds; no head had been noted here before.");
        replaceTheRepository();
        write(2);

        assertThat(gitops("verify")).isEqualTo(ExitCode.FAILED);

        assertThat(answered()).contains("its head is line 2, but line 3 was noted outside");
    }

    private void replaceTheRepository() throws IOException {
        List<Path> files = new ArrayList<>();
        try (var walk = java.nio.file.Files.walk(server.path("deploy"))) {
            walk.forEach(files::add);
        }
        for (int i = files.size() - 1; i >= 0; i--) {
            java.nio.file.Files.delete(files.get(i));
        }
        server.create("deploy", Map.of(".gitops.yaml", "environments: []\n"));
    }

    @Test
    void tellsWhatAWrongOptionMayHaveMeant() {
        assertThat(gitops("history", "dev", "--linse", "3")).isEqualTo(ExitCode.REFUSED);

        assertThat(told())
                .isEqualTo("Cannot read the arguments of 'history': there is no option '--linse'; did you mean --lines?"
                        + " 'gitops help history' lists all\n");
    }

    @Test
    void tellsWhatAWrongCommandMayHaveMeant() {
        assertThat(gitops("histroy")).isEqualTo(ExitCode.REFUSED);

        assertThat(told())
                .isEqualTo("Cannot run 'gitops histroy': there is no such command; did you mean 'history'?"
                        + " 'gitops help' lists all\n");
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThat(gitops("history", "dev", "-n", "many")).isEqualTo(ExitCode.REFUSED);

        assertThat(told()).isEqualTo("Cannot use --lines: found 'many'; give a number from 1 to 10000\n");
    }

    @Test
    void saysThatItCouldNotFindOutWhenNobodyAnswers() {
        server.close();

        assertThat(gitops("verify")).isEqualTo(ExitCode.ERRORED);

        assertThat(told()).startsWith("Cannot ").contains("; ");
    }

    @Test
    void listsItsCommandsAndTheirOptions() {
        assertThat(gitops("help")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(answered()).contains("history", "verify");
        assertThat(gitops("history", "--help")).isEqualTo(ExitCode.SUCCEEDED);
        assertThat(answered()).contains("-n, --lines NUMBER");
    }
}
