package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.connectors.git.Remote.RefMove;
import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.FileEdit;
import io.jenkins.plugins.gitops.port.Landing;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Changes made into objects on top of the tips as they are known, in the order in which they came: one commit for each
 * change, one ledger commit for all. A change that cannot be made fails alone and leaves no trace.
 */
final class Batch {
    private final Workshop shop;
    private final Tips tips;
    private final GitSettings settings;
    private final LedgerDraft ledger;
    private final Map<String, ObjectId> commitsFound;
    private final Instant now;
    private final int attempt;
    private final Map<String, ObjectId> branches = new LinkedHashMap<>();
    private final Map<String, ObjectId> fences = new LinkedHashMap<>();
    private final Map<Waiting, Landing> landings = new LinkedHashMap<>();

    Batch(
            Workshop shop,
            Tips tips,
            GitSettings settings,
            LedgerDraft ledger,
            Map<String, ObjectId> commitsFound,
            Instant now,
            int attempt) {
        this.shop = shop;
        this.tips = tips;
        this.settings = settings;
        this.ledger = ledger;
        this.commitsFound = commitsFound;
        this.now = now;
        this.attempt = attempt;
    }

    void add(Waiting waiting) {
        Change change = waiting.change();
        int mark = shop.made().size();
        try {
            Optional<LedgerLine> before = ledger.find(change.entries().get(0));
            if (before.isPresent()) {
                Landing landed = new Landing(
                        change.id(),
                        before.get().commit(),
                        true,
                        before.get().commit().isPresent(),
                        attempt);
                if (landings.isEmpty() && ledger.isEmpty()) {
                    waiting.settle(landed);
                } else {
                    landings.put(waiting, landed);
                }
                return;
            }
            Map<String, ObjectId> renewed = new HashMap<>();
            change.fences().forEach(lease -> {
                String ref = settings.leaseRefs() + lease.name().value();
                ObjectId tip = fences.getOrDefault(ref, tips.get(ref));
                renewed.put(ref, LeaseText.renewed(shop, tip, lease, now, settings));
            });
            Optional<ObjectId> commit = commit(change);
            for (LedgerEntry entry : change.entries()) {
                ledger.append(entry, commit.map(id -> new CommitId(id.name())));
            }
            fences.putAll(renewed);
            landings.put(
                    waiting,
                    new Landing(
                            change.id(),
                            commit.map(id -> new CommitId(id.name())),
                            false,
                            commit.isPresent(),
                            attempt));
        } catch (Failure | Refusal e) {
            shop.forgetSince(mark);
            waiting.fail(e);
        }
    }

    private Optional<ObjectId> commit(Change change) {
        if (change.edits().isEmpty()) {
            return Optional.empty();
        }
        ObjectId found = commitsFound.get(change.id().value());
        if (found != null) {
            return Optional.of(found);
        }
        String ref = GitSettings.branchRef(change.branch());
        ObjectId tip = tip(ref);
        if (tip.equals(ObjectId.zeroId())) {
            tip = beginning(change);
        }
        boolean orphan = tip.equals(ObjectId.zeroId());
        ObjectId root = orphan ? shop.emptyTree() : shop.commit(tip).getTree().getId();
        ObjectId tree = shop.edit(root, rewritten(root, change));
        if (tree.equals(root) && !orphan) {
            // the files say it already: the commit in which they do is the one that counts
            return Optional.of(tip);
        }
        Map<String, String> trailers = new LinkedHashMap<>();
        trailers.put(Change.ID_TRAILER, change.id().value());
        trailers.putAll(change.trailers());
        GitObject commit = CommitText.commit(
                tree, orphan ? null : tip, change.author().name(), settings, now, change.message(), trailers);
        branches.put(ref, shop.add(commit, null));
        return Optional.of(commit.id());
    }

    private ObjectId tip(String ref) {
        return branches.getOrDefault(ref, tips.get(ref));
    }

    /** Where the change's branch begins, as it is not there yet; the zero id where nothing is before it. */
    private ObjectId beginning(Change change) {
        if (!change.startsBranch()) {
            throw noSuchBranch(change.branch());
        }
        ObjectId base =
                change.base().map(name -> tip(GitSettings.branchRef(name))).orElse(ObjectId.zeroId());
        if (change.base().isPresent() && base.equals(ObjectId.zeroId())) {
            throw noSuchBranch(change.base().get());
        }
        return base;
    }

    private static Failure noSuchBranch(String branch) {
        return Failure.of(
                FailureKind.REFUSED,
                "promote to branch " + Refusal.quoted(branch),
                "the repository has no such branch",
                "create it or name another");
    }

    private Map<String, Optional<byte[]>> rewritten(ObjectId root, Change change) {
        Map<String, Optional<byte[]>> files = new TreeMap<>();
        for (FileEdit edit : change.edits()) {
            Optional<byte[]> before =
                    files.containsKey(edit.path()) ? files.get(edit.path()) : shop.read(root, edit.path());
            files.put(edit.path(), edit.rewrite().of(before));
        }
        return files;
    }

    boolean isEmpty() {
        return ledger.isEmpty();
    }

    List<RefMove> branchMoves() {
        return moves(branches);
    }

    List<RefMove> fenceMoves() {
        return moves(fences);
    }

    private List<RefMove> moves(Map<String, ObjectId> targets) {
        List<RefMove> moves = new ArrayList<>();
        targets.forEach((ref, id) -> moves.add(new RefMove(ref, tips.get(ref), id)));
        return moves;
    }

    RefMove ledgerMove() {
        ObjectId tip = tips.get(settings.ledgerRef());
        return new RefMove(settings.ledgerRef(), tip, ledger.commit(shop, tip, settings, now));
    }

    Workshop shop() {
        return shop;
    }

    void settle() {
        landings.forEach(Waiting::settle);
    }
}
