package io.jenkins.plugins.gitops.testkit.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.gitops.testkit.stack.Component;
import io.jenkins.plugins.gitops.testkit.stack.FaultyLink;
import io.jenkins.plugins.gitops.testkit.stack.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Git server does for a test, whichever it is. */
abstract class GitContract {
    @TempDir
    Path folder;

    @Test
    void takesAPushAndGivesItBack(Stack stack) throws Exception {
        String url = stack.fresh(Component.GIT);
        try (Git git = clone(stack, url, "one")) {
            assertThat(push(stack, git, "a").getStatus()).isEqualTo(RemoteRefUpdate.Status.OK);
        }
        try (Git again = clone(stack, url, "two")) {
            assertThat(Files.readString(folder.resolve("two/file"))).isEqualTo("a");
            assertThat(again.getRepository().getBranch()).isEqualTo("main");
        }
    }

    @Test
    void refusesTheSecondOfTwoWhoRace(Stack stack) throws Exception {
        String url = stack.fresh(Component.GIT);
        try (Git first = clone(stack, url, "one");
                Git second = clone(stack, url, "two")) {
            assertThat(push(stack, first, "a").getStatus()).isEqualTo(RemoteRefUpdate.Status.OK);
            assertThat(push(stack, second, "b").getStatus())
                    .isIn(
                            RemoteRefUpdate.Status.REJECTED_NONFASTFORWARD,
                            RemoteRefUpdate.Status.REJECTED_REMOTE_CHANGED);
        }
    }

    @Test
    void asksForAPasswordBeforeItTakesAPush(Stack stack) throws Exception {
        try (Git git = clone(stack, stack.fresh(Component.GIT), "one")) {
            commit(git, "a");
            assertThatThrownBy(() -> git.push()
                            .setCredentialsProvider(new UsernamePasswordCredentialsProvider("stack", "wrong"))
                            .call())
                    .isInstanceOf(TransportException.class);
        }
    }

    @Test
    void keepsThePushWhoseReplyWasLost(Stack stack) throws Exception {
        String url = stack.fresh(Component.GIT);
        FaultyLink link = stack.link(url);
        try (Git git = clone(stack, link.address(), "one")) {
            commit(git, "a");
            link.loseReplies();
            assertThatThrownBy(() -> pushed(stack, git)).isInstanceOf(TransportException.class);
            link.heal();
            assertThat(pushed(stack, git).getStatus())
                    .isIn(RemoteRefUpdate.Status.OK, RemoteRefUpdate.Status.UP_TO_DATE);
        }
    }

    private Git clone(Stack stack, String url, String name) throws Exception {
        return Git.cloneRepository()
                .setURI(url)
                .setDirectory(folder.resolve(name).toFile())
                .setCredentialsProvider(credentials(stack))
                .call();
    }

    private static RemoteRefUpdate push(Stack stack, Git git, String text) throws Exception {
        commit(git, text);
        return pushed(stack, git);
    }

    private static void commit(Git git, String text) throws Exception {
        Files.writeString(git.getRepository().getWorkTree().toPath().resolve("file"), text);
        git.add().addFilepattern("file").call();
        git.commit()
                .setAuthor("t", "t@example.test")
                .setCommitter("t", "t@example.test")
                .setSign(false)
                .setMessage(text)
                .call();
    }

    private static RemoteRefUpdate pushed(Stack stack, Git git) throws Exception {
        Iterable<PushResult> results =
                git.push().setCredentialsProvider(credentials(stack)).call();
        return results.iterator().next().getRemoteUpdate("refs/heads/main");
    }

    private static CredentialsProvider credentials(Stack stack) {
        return new UsernamePasswordCredentialsProvider(stack.tell("GIT_USER"), stack.tell("GIT_PASSWORD"));
    }
}
