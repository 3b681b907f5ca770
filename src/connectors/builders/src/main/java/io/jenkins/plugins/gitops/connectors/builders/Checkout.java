package io.jenkins.plugins.gitops.connectors.builders;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which commit a folder was checked out from, read off Git's own files: an agent need not have Git. */
final class Checkout {
    private Checkout() {}

    static CommitId commit(Path folder) throws IOException {
        for (Path at = folder.toAbsolutePath(); at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.exists(git)) {
                Path own = Files.isDirectory(git) ? git : linked(git, at);
                return head(own)
                        .orElseThrow(() -> Failure.of(
                                FailureKind.REFUSED,
                                "tell the commit of " + Refusal.quoted(folder),
                                "its checkout has no commit yet, or refs of a form that is not known here",
                                "commit what is to be built"));
            }
        }
        throw Failure.of(
                FailureKind.REFUSED,
                "tell the commit of " + Refusal.quoted(folder),
                "it is no Git checkout",
                "check the sources out in this workspace before the image is built");
    }

    /** A worktree's or submodule's file that names where its refs are. */
    private static Path linked(Path file, Path at) throws IOException {
        String line = Files.readString(file).strip();
        return at.resolve(line.replaceFirst("^gitdir: *", "")).normalize();
    }

    private static Optional<CommitId> head(Path git) throws IOException {
        String head = Files.readString(git.resolve("HEAD")).strip();
        if (!head.startsWith("ref:")) {
            return id(head);
        }
        Path common = git.resolve("commondir");
        Path shared = Files.exists(common)
                ? git.resolve(Files.readString(common).strip()).normalize()
                : git;
        String ref = head.substring("ref:".length()).strip();
        for (Path root : new Path[] {git, shared}) {
            if (Files.exists(root.resolve(ref))) {
                return id(Files.readString(root.resolve(ref)).strip());
            }
        }
        Path packed = shared.resolve("packed-refs");
        return Files.exists(packed)
                ? Files.readAllLines(packed).stream()
                        .filter(line -> line.endsWith(" " + ref))
                        .map(line -> line.substring(0, line.indexOf(' ')))
                        .findFirst()
                        .flatMap(Checkout::id)
                : Optional.empty();
    }

    private static Optional<CommitId> id(String text) {
        return text.matches("[0-9a-f]{40}([0-9a-f]{24})?") ? Optional.of(new CommitId(text)) : Optional.empty();
    }
}
