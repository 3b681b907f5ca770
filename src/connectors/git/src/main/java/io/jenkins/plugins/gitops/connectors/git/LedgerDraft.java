package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** Lines that shall be appended to the ledger in one commit. */
final class LedgerDraft {
    private final LedgerView view;
    private final LedgerKeys keys;
    private final Map<String, LedgerLine> bySubject = new LinkedHashMap<>();
    private final Map<String, Optional<byte[]>> files = new TreeMap<>();
    private LedgerHead head;

    LedgerDraft(LedgerView view, LedgerKeys keys) {
        this.view = view;
        this.keys = keys;
        this.head = view.head();
    }

    /** The line of that name, written before or in this draft. */
    Optional<LedgerLine> find(LedgerEntry entry) {
        LedgerLine own = bySubject.get(LedgerPaths.subject(entry.subject(), entry.kind()));
        return own == null ? view.find(entry.subject(), entry.kind()) : Optional.of(own);
    }

    void append(LedgerEntry entry, Optional<CommitId> commit) {
        LedgerLine line = LedgerText.line(head, entry, commit, keys);
        Optional<byte[]> file = Optional.of(LedgerText.write(line));
        String name = LedgerPaths.subject(entry.subject(), entry.kind());
        bySubject.put(name, line);
        files.put(name, file);
        files.put(LedgerPaths.line(line.number()), file);
        files.put(LedgerPaths.place(entry, line.number()), file);
        head = new LedgerHead(line.number(), line.hash());
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** The commit that appends all lines to the tip. */
    ObjectId commit(Workshop shop, ObjectId tip, GitSettings settings, Instant now) {
        ObjectId root = view.root();
        ObjectId tree = shop.edit(root == null ? shop.emptyTree() : root, files);
        @Nullable ObjectId parent = root == null ? null : tip;
        long first = view.head().number() + 1;
        String message =
                first == head.number() ? "ledger: line " + first : "ledger: lines " + first + " to " + head.number();
        Map<String, String> trailers = Map.of(LedgerView.HEAD_TRAILER, head.number() + " " + head.hash());
        return shop.add(CommitText.commit(tree, parent, settings.committer(), settings, now, message, trailers), null);
    }
}
