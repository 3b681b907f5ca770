package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** The ledger as it stands in one commit of its branch. */
final class LedgerView {
    static final String HEAD_TRAILER = "Ledger-Head";

    private final Depot depot;
    private final LedgerTrust trust;
    private final @Nullable ObjectId root;
    private final LedgerHead head;

    private LedgerView(Depot depot, LedgerTrust trust, @Nullable ObjectId root, LedgerHead head) {
        this.depot = depot;
        this.trust = trust;
        this.root = root;
        this.head = head;
    }

    /** The view from the tip; from the zero id an empty book. */
    static LedgerView at(Depot depot, LedgerTrust trust, ObjectId tip) {
        if (tip.equals(ObjectId.zeroId())) {
            return new LedgerView(depot, trust, null, LedgerHead.EMPTY);
        }
        RevCommit commit = depot.commit(tip);
        LedgerHead head = CommitText.trailer(commit, HEAD_TRAILER)
                .filter(text -> text.matches("\\d{1,8} [0-9a-f]{64}"))
                .map(text -> text.split(" ", -1))
                .map(words -> new LedgerHead(Long.parseLong(words[0]), words[1]))
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "read the ledger",
                        "commit '" + tip.name() + "' was not written by this suite",
                        "take it off the ledger branch by hand and verify the ledger"));
        return new LedgerView(depot, trust, commit.getTree().getId(), head);
    }

    LedgerHead head() {
        return head;
    }

    @Nullable
    ObjectId root() {
        return root;
    }

    Optional<LedgerLine> find(String subject, String kind) {
        return line(LedgerPaths.subject(subject, kind))
                .map(line -> trust.believed(this, line))
                .map(line -> belonging(
                        line,
                        line.entry().subject().equals(subject)
                                && line.entry().kind().equals(kind)));
    }

    List<LedgerLine> of(String subject) {
        List<ObjectId> blobs = children(LedgerPaths.subjectShard(subject)).stream()
                .filter(entry -> entry.name().startsWith(subject + "~"))
                .map(TreeBytes.Entry::id)
                .toList();
        return read(blobs).stream()
                .map(line -> belonging(line, line.entry().subject().equals(subject)))
                .sorted(java.util.Comparator.comparingLong(LedgerLine::number))
                .toList();
    }

    List<LedgerLine> newest(String environment, String application, int most) {
        String place = LedgerPaths.place(environment, application);
        List<ObjectId> blobs = new ArrayList<>();
        List<TreeBytes.Entry> shards = new ArrayList<>(children(place));
        Collections.reverse(shards);
        // one of them holds a line at least, so no more than that many can be needed
        depot.bringAll(shards.stream().limit(most).map(TreeBytes.Entry::id).toList());
        for (TreeBytes.Entry shard : shards) {
            List<TreeBytes.Entry> entries = new ArrayList<>(children(place + "/" + shard.name()));
            Collections.reverse(entries);
            entries.forEach(entry -> blobs.add(entry.id()));
            if (blobs.size() >= most) {
                break;
            }
        }
        return read(blobs.subList(0, Math.min(most, blobs.size()))).stream()
                .map(line -> belonging(
                        line,
                        line.entry().environment().equals(environment)
                                && line.entry().application().equals(application)))
                .toList();
    }

    List<LedgerLine> from(long number, int most) {
        long first = Math.max(1, number);
        long last = Math.min(head.number(), first + most - 1);
        List<String> paths = new ArrayList<>();
        for (long n = first; n <= last; n++) {
            paths.add(LedgerPaths.line(n));
        }
        ObjectId tree = root;
        if (tree != null) {
            depot.bringPaths(Map.of(tree, paths));
        }
        return paths.stream()
                .map(path -> line(path)
                        .orElseThrow(() -> Failure.of(
                                FailureKind.REFUSED,
                                "read the ledger",
                                "'" + path + "' is missing",
                                "compare the ledger branch with its last verified copy")))
                .toList();
    }

    private List<LedgerLine> read(List<ObjectId> blobs) {
        depot.bringAll(blobs);
        return blobs.stream()
                .map(id -> trust.believed(this, LedgerText.read(depot.get(id).data())))
                .toList();
    }

    private static LedgerLine belonging(LedgerLine line, boolean here) {
        if (!here) {
            throw LedgerTrust.forged(line, "it stands where it was not written to");
        }
        return line;
    }

    private Optional<LedgerLine> line(String path) {
        ObjectId tree = root;
        TreeBytes.Entry entry = tree == null ? null : depot.entry(tree, path);
        return entry == null
                ? Optional.empty()
                : Optional.of(LedgerText.read(depot.get(entry.id()).data()));
    }

    private List<TreeBytes.Entry> children(String directory) {
        ObjectId tree = root;
        TreeBytes.Entry entry = tree == null ? null : depot.entry(tree, directory);
        return entry == null || !entry.isTree()
                ? List.of()
                : TreeBytes.all(depot.get(entry.id()).data());
    }
}
