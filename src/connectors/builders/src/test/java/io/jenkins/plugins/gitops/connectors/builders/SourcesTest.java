package io.jenkins.plugins.gitops.connectors.builders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hashed here has the names that Git gives it. */
class SourcesTest {
    @TempDir
    private Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private String tree(String... ignored) throws IOException {
        Files.write(folder.resolve("Dockerfile.dockerignore"), List.of(ignored));
        Ignored rules = Ignored.of(folder, folder.resolve("Dockerfile"));
        return new GitHash(folder, path -> !rules.test(path)).tree();
    }

    @Test
    void hashesATreeAsGitDoesWithBitsAndLinks() throws Exception {
        write("a.txt", "a");
        write("a/b.txt", "b");
        write("a-b", "sorted between the file and the folder");
        write("run.sh", "#!/bin/sh");
        assertThat(folder.resolve("run.sh").toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a/b.txt"));
        Files.createDirectories(folder.resolve("empty/er"));
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            git.add().addFilepattern(".").call();
            RevCommit commit = git.commit()
                    .setMessage("all")
                    .setSign(false)
                    .setAuthor("a", "b")
                    .setCommitter("a", "b")
                    .call();
            assertThat(new GitHash(folder, path -> true).tree())
                    .isEqualTo(commit.getTree().name());
            assertThat(Checkout.commit(folder.resolve("a")).value()).isEqualTo(commit.name());
        }
    }

    @Test
    void findsTheCommitWhereverGitKeepsIt() throws Exception {
        String id = "1".repeat(40);
        write(".git/HEAD", "ref: refs/heads/main\n");
        write(
                ".git/packed-refs",
                "# pack-refs with: peeled\n" + "2".repeat(40) + " refs/heads/old\n" + id + " refs/heads/main\n");
        assertThat(Checkout.commit(folder).value()).isEqualTo(id);
        write(".git/refs/heads/main", "3".repeat(40) + "\n");
        assertThat(Checkout.commit(folder).value()).isEqualTo("3".repeat(40));
        write("tree/.git", "gitdir: ../.git/worktrees/tree\n");
        write(".git/worktrees/tree/HEAD", "ref: refs/heads/main\n");
        write(".git/worktrees/tree/commondir", "../..\n");
        assertThat(Checkout.commit(folder.resolve("tree")).value()).isEqualTo("3".repeat(40));
        write(".git/HEAD", "4".repeat(40) + "\n");
        assertThat(Checkout.commit(folder).value()).isEqualTo("4".repeat(40));
    }

    @Test
    void saysThatThereIsNoCommit() throws IOException {
        assertThatThrownBy(() -> Checkout.commit(folder))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("no Git checkout");
        write(".git/HEAD", "ref: refs/heads/main\n");
        assertThatThrownBy(() -> Checkout.commit(folder)).hasMessageContaining("no commit yet");
    }

    @Test
    void everyChangeThatCanBeSeenInTheImageIsAnotherTree() throws IOException {
        write("src/Main.java", "one");
        String first = tree();
        assertThat(tree()).isEqualTo(first);
        write("src/Main.java", "two");
        String second = tree();
        assertThat(second).isNotEqualTo(first);
        assertThat(folder.resolve("src/Main.java").toFile().setExecutable(true)).isTrue();
        assertThat(tree()).isNotEqualTo(second);
    }

    @Test
    void whatIsIgnoredChangesNothing() throws IOException {
        write("src/Main.java", "one");
        write("docs/keep.md", "k");
        String[] rules = {
            "# comment", "target/", "**/*.log", "docs/*", "!docs/keep.md", "Dockerfile.*", "a?c", "[xy].txt"
        };
        String before = tree(rules);
        for (String path : List.of(
                "target/classes/A.class", "x.log", "deep/er/y.log", "docs/a.md", "abc", "x.txt", ".git/index")) {
            write(path, "noise");
            assertThat(tree(rules)).as(path).isEqualTo(before);
        }
        for (String path : List.of("docs/keep.md", "my-target/a", "z.txt", "src/log")) {
            String then = tree(rules);
            write(path, "content of " + path);
            assertThat(tree(rules)).as(path).isNotEqualTo(then);
        }
    }

    @Test
    void findsTheImagesThatABuildFileStandsOn() {
        BuildFile file = new BuildFile(
                List.of(
                        "# FROM commented:1",
                        "ARG TAG=3.22",
                        "ARG REGISTRY",
                        "FROM --platform=$BUILDPLATFORM ${REGISTRY}/maven:${VERSION:-3.9} AS build",
                        "ARG TAG=later ones do not count",
                        "COPY --from=ghcr.io/tools/lint:2 /lint /lint",
                        "RUN --mount=type=bind,from=busybox:1,target=/b true",
                        "FROM build AS tested",
                        "FROM scratch AS bare",
                        "from alpine:$TAG",
                        "COPY --from=build --chown=1 /a /a",
                        "COPY --from=0 /b /b"),
                Map.of("REGISTRY", "registry.example.com"));
        assertThat(file.images())
                .containsExactly("registry.example.com/maven:3.9", "ghcr.io/tools/lint:2", "busybox:1", "alpine:3.22");
        assertThat(file.pinned(Map.of(
                        "registry.example.com/maven:3.9", "registry.example.com/maven@sha256:1",
                        "ghcr.io/tools/lint:2", "ghcr.io/tools/lint@sha256:2",
                        "busybox:1", "docker.io/library/busybox@sha256:3",
                        "alpine:3.22", "docker.io/library/alpine@sha256:4")))
                .contains(
                        "# FROM commented:1",
                        "FROM --platform=$BUILDPLATFORM registry.example.com/maven@sha256:1 AS build",
                        "COPY --from=ghcr.io/tools/lint@sha256:2 /lint /lint",
                        "RUN --mount=type=bind,from=docker.io/library/busybox@sha256:3,target=/b true",
                        "FROM build AS tested",
                        "FROM scratch AS bare",
                        "from docker.io/library/alpine@sha256:4",
                        "COPY --from=build --chown=1 /a /a",
                        "COPY --from=0 /b /b");
    }

    @Test
    void refusesABaseThatNobodyNames() {
        assertThatThrownBy(() -> new BuildFile(List.of("FROM ${BASE}"), Map.of()).images())
                .hasMessage("Cannot tell the base image '${BASE}': nothing gives a value to 'BASE'; give it as a build"
                        + " argument, or a default in an ARG before the first FROM");
    }
}
