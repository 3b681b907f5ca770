package io.jenkins.plugins.gitops.testkit.git;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.testkit.http.Gatekeeper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Spoken to by git itself: what it can do here, JGit and a CI's checkout can do too. */
@Timeout(60)
class GitServerTest {
    @TempDir
    Path place;

    private GitServer server;

    @BeforeEach
    void start() throws IOException {
        server = GitServer.start(place.resolve("served"));
        server.create("team/app", Map.of("README.md", "# app\n", "run.sh", "#!/bin/sh\n", "docs/a.txt", "a\n"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesWhatItWasCreatedWith() throws Exception {
        git(place, "clone", url(), "work");
        assertThat(place.resolve("work/docs/a.txt")).hasContent("a");
        assertThat(place.resolve("work/run.sh")).isExecutable();
        assertThat(git(place.resolve("work"), "branch", "--show-current")).isEqualTo("main");
    }

    @Test
    void speaksTheOldProtocolToo() throws Exception {
        git(place, "-c", "protocol.version=0", "clone", url(), "work");
        assertThat(place.resolve("work/README.md")).hasContent("# app");
    }

    @Test
    void takesAPush() throws Exception {
        Path work = clonedWithACommit();
        git(work, "push", "origin", "main");
        assertThat(git(work, "ls-remote", "origin", "main")).startsWith(git(work, "rev-parse", "HEAD"));
    }

    @Test
    void takesAllOrNothingOfAnAtomicPush() throws Exception {
        Path work = clonedWithACommit();
        git(work, "push", "origin", "HEAD:taken");
        git(work, "reset", "--hard", "HEAD~1");
        git(work, "commit", "--allow-empty", "-m", "other");
        assertThat(exit(work, "push", "--atomic", "origin", "HEAD:fresh", "HEAD:taken"))
                .isNotZero();
        assertThat(git(work, "ls-remote", "origin", "fresh")).isEmpty();
        assertThat(git(work, "push", "--atomic", "--porcelain", "origin", "HEAD:one", "HEAD:two"))
                .contains("refs/heads/one", "refs/heads/two");
    }

    @Test
    void leavesTheHistoryOutOfAShallowClone() throws Exception {
        Path work = clonedWithACommit();
        git(work, "push", "origin", "main");
        git(place, "clone", "--depth", "1", url(), "shallow");
        assertThat(git(place.resolve("shallow"), "rev-list", "--count", "HEAD")).isEqualTo("1");
    }

    @Test
    void leavesTheFilesOutOfAPartialCloneUntilTheyAreAskedFor() throws Exception {
        git(place, "clone", "--filter=blob:none", "--no-checkout", url(), "partial");
        Path partial = place.resolve("partial");
        assertThat(git(partial, "rev-list", "--objects", "--missing=print", "HEAD"))
                .contains("?");
        git(partial, "checkout", "main");
        assertThat(partial.resolve("README.md")).hasContent("# app");
    }

    @Test
    void knowsNoOtherRepository() throws Exception {
        assertThat(exit(place, "ls-remote", server.url("team/other").toString()))
                .isNotZero();
        assertThat(exit(
                        place,
                        "ls-remote",
                        server.url("team/../team/app").toString().replace("app.git", "%2e%2e/x.git")))
                .isNotZero();
    }

    @Test
    void asksForThePasswordWhereThereIsOne() throws Exception {
        try (GitServer closed =
                GitServer.start(place.resolve("closed"), 0, Gatekeeper.asking("writer", "open sesame"))) {
            closed.create("app", Map.of());
            String url = closed.url("app").toString();
            assertThat(exit(place, "ls-remote", url)).isNotZero();
            assertThat(exit(place, "ls-remote", url.replace("//", "//writer:wrong@")))
                    .isNotZero();
            assertThat(exit(place, "ls-remote", url.replace("//", "//writer:open%20sesame@")))
                    .isZero();
        }
    }

    @Test
    void servesAFolderAgain() throws Exception {
        server.close();
        server = GitServer.start(place.resolve("served"));
        assertThat(server.holds("team/app")).isTrue();
        assertThat(git(place, "ls-remote", url(), "main")).contains("refs/heads/main");
    }

    private Path clonedWithACommit() throws Exception {
        git(place, "clone", url(), "work");
        Path work = place.resolve("work");
        Files.writeString(work.resolve("new.txt"), "new\n");
        git(work, "add", "new.txt");
        git(work, "commit", "-m", "new");
        return work;
    }

    private String url() {
        return server.url("team/app").toString();
    }

    private String git(Path folder, String... arguments) throws Exception {
        Process process = start(folder, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as("git %s: %s", List.of(arguments), said)
                .isZero();
        return said.strip();
    }

    private int exit(Path folder, String... arguments) throws Exception {
        Process process = start(folder, arguments);
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    private Process start(Path folder, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                        Stream.of(
                                "git",
                                "-c",
                                "user.name=t",
                                "-c",
                                "user.email=t@example.org",
                                "-c",
                                "credential.helper="),
                        Stream.of(arguments))
                .toList());
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of("GIT_TERMINAL_PROMPT", "0", "GIT_CONFIG_NOSYSTEM", "1", "HOME", "/nonexistent"));
        return builder.start();
    }
}
