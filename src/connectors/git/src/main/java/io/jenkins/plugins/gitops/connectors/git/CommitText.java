package io.jenkins.plugins.gitops.connectors.git;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Writes commits: message, empty line, trailers; always in UTC, so that equal input gives an equal commit. */
final class CommitText {
    private CommitText() {}

    static GitObject commit(
            ObjectId tree,
            @Nullable ObjectId parent,
            String author,
            GitSettings settings,
            Instant when,
            String message,
            Map<String, String> trailers) {
        String time = " <" + person(settings.email()) + "> " + when.getEpochSecond() + " +0000\n";
        StringBuilder text = new StringBuilder("tree ").append(tree.name()).append('\n');
        if (parent != null) {
            text.append("parent ").append(parent.name()).append('\n');
        }
        text.append("author ").append(person(author)).append(time);
        text.append("committer ").append(person(settings.committer())).append(time);
        text.append('\n').append(message.strip()).append('\n');
        if (!trailers.isEmpty()) {
            text.append('\n');
            trailers.forEach((name, value) ->
                    text.append(name).append(": ").append(value).append('\n'));
        }
        return GitObject.commit(text.toString());
    }

    /** A name as Git allows it: no angle brackets, no line ends. */
    private static String person(String name) {
        String clean = name.replaceAll("[<>\\x00-\\x1f]", " ").strip();
        return clean.isEmpty() ? "unknown" : clean;
    }

    /** The trailer's value in the last paragraph of the message; a mention further up is only talk. */
    static Optional<String> trailer(RevCommit commit, String name) {
        List<String> lines = commit.getFullMessage().stripTrailing().lines().toList();
        String start = name + ": ";
        for (int i = lines.size() - 1; i > 0 && !lines.get(i).isBlank(); i--) {
            if (lines.get(i).startsWith(start)) {
                return Optional.of(lines.get(i).substring(start.length()));
            }
        }
        return Optional.empty();
    }
}
