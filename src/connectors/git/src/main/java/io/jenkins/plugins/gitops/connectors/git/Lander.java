package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.connectors.git.Remote.RefMove;
import io.jenkins.plugins.gitops.connectors.git.Remote.Report;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.FileEdit;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Lands batches: build on the tips, push by compare-and-swap, and look at the refs whenever the server did not plainly
 * say yes. Refs that stand where they were sent mean landed, refs that moved elsewhere mean a lost race and another
 * round on the newest tree, refs that did not move mean that the server does not want it. No word of the server is
 * read (I1). Used under the repository's lock.
 */
final class Lander {
    /** An unmoved ref may be a racing push that is just being written: only the third time it is a no. */
    private static final int REFUSALS = 3;

    private static final int HISTORY = 256;

    private final Depot depot;
    private final ObjectCache cache;
    private final Remote remote;
    private final Tips tips;
    private final GitSettings settings;
    private final LedgerKeys keys;
    private final LedgerTrust trust;
    private final InstantSource clock;
    private boolean doubtful = true;

    Lander(
            Depot depot,
            ObjectCache cache,
            Remote remote,
            GitSettings settings,
            LedgerKeys keys,
            LedgerTrust trust,
            InstantSource clock) {
        this.depot = depot;
        this.cache = cache;
        this.remote = remote;
        this.tips = new Tips(remote, clock, settings.trusted());
        this.settings = settings;
        this.keys = keys;
        this.trust = trust;
        this.clock = clock;
    }

    private enum Result {
        LANDED,
        RACED,
        UNMOVED
    }

    void land(List<Waiting> batch) {
        int unmoved = 0;
        for (int attempt = 1; attempt <= settings.mostAttempts(); attempt++) {
            List<Waiting> open = batch.stream().filter(w -> !w.isSettled()).toList();
            if (open.isEmpty()) {
                return;
            }
            Batch built = build(open, attempt);
            if (built.isEmpty()) {
                continue;
            }
            Sent sent = send(built);
            if (sent.result() == Result.LANDED) {
                cache.keep(built.shop().objects());
                built.settle();
            } else if (sent.result() == Result.UNMOVED) {
                unmoved++;
                if (open.size() > 1 && unmoved == REFUSALS) {
                    open.forEach(one -> landAlone(one));
                    return;
                } else if (unmoved == REFUSALS) {
                    throw sent.why();
                }
            }
        }
        batch.stream().filter(w -> !w.isSettled()).forEach(w -> w.fail(lostAlways(w.change())));
    }

    /** One refused change must not take its companions down. */
    private void landAlone(Waiting one) {
        try {
            land(List.of(one));
        } catch (RuntimeException e) {
            one.fail(e);
        }
    }

    private Batch build(List<Waiting> open, int attempt) {
        Set<String> names = refs(open);
        tips.look(names);
        lookAtFences(open);
        requireOneWriter(open);
        bring(open);
        LedgerView view = LedgerView.at(depot, trust, tips.get(settings.ledgerRef()));
        Batch batch = new Batch(
                new Workshop(depot),
                tips,
                settings,
                new LedgerDraft(view, keys),
                remote.atomic() ? Map.of() : commitsFound(open),
                clock.instant(),
                attempt);
        open.stream().filter(w -> !w.isSettled()).forEach(batch::add);
        return batch;
    }

    /** A lease moves by pushes of its own: one that does not stand in what we know of it is looked at again. */
    private void lookAtFences(List<Waiting> open) {
        Set<String> doubtful = new TreeSet<>();
        open.stream().flatMap(w -> w.change().fences().stream()).forEach(lease -> {
            String ref = settings.leaseRefs() + lease.name().value();
            if (!LeaseText.stands(depot, tips.get(ref), lease, clock.instant())) {
                doubtful.add(ref);
            }
        });
        if (!doubtful.isEmpty()) {
            tips.lookAnew(doubtful);
        }
    }

    /** The branch that is changed, and the one that it begins at where it is not there yet. */
    private static Set<String> branches(Change change) {
        Set<String> refs = new TreeSet<>(Set.of(GitSettings.branchRef(change.branch())));
        change.base().map(GitSettings::branchRef).ifPresent(refs::add);
        return refs;
    }

    private Set<String> refs(List<Waiting> open) {
        Set<String> names = new TreeSet<>(Set.of(settings.ledgerRef()));
        for (Waiting waiting : open) {
            if (!waiting.change().edits().isEmpty()) {
                names.addAll(branches(waiting.change()));
            }
            waiting.change()
                    .fences()
                    .forEach(l -> names.add(settings.leaseRefs() + l.name().value()));
        }
        return names;
    }

    private void requireOneWriter(List<Waiting> open) {
        if (!remote.atomic() && !settings.soleWriter()) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "land a change",
                    "the server has no atomic push, so two writers could tear commit and ledger apart",
                    "let one controller alone write there and configure it as the sole writer");
        }
        if (!remote.atomic() && open.stream().anyMatch(w -> !w.change().fences().isEmpty())) {
            open.stream()
                    .filter(w -> !w.change().fences().isEmpty())
                    .forEach(w -> w.fail(Failure.of(
                            FailureKind.REFUSED,
                            "write under a lease",
                            "the server has no atomic push, so the lease cannot be compared",
                            "land it without a lease from the sole writer")));
        }
    }

    /** Brings all that the edits will read, level by level for all of them at once. */
    private void bring(List<Waiting> open) {
        Map<ObjectId, Set<String>> paths = new HashMap<>();
        for (Waiting waiting : open) {
            Change change = waiting.change();
            for (FileEdit edit : change.edits()) {
                branches(change).forEach(ref -> want(paths, ref, edit.path()));
            }
            change.entries().forEach(entry -> {
                want(paths, settings.ledgerRef(), LedgerPaths.subject(entry.subject(), entry.kind()));
                want(paths, settings.ledgerRef(), LedgerPaths.place(entry.environment(), entry.application()));
            });
        }
        depot.bringCommits(paths.keySet());
        ObjectId ledger = tips.get(settings.ledgerRef());
        Map<ObjectId, Set<String>> byTree = new HashMap<>();
        paths.forEach((tip, wanted) -> {
            if (tip.equals(ledger)) {
                long last = LedgerView.at(depot, trust, tip).head().number();
                wanted.add(LedgerPaths.line(last));
                wanted.add(LedgerPaths.line(last + open.size()));
            }
            byTree.computeIfAbsent(depot.treeOf(tip), t -> new HashSet<>()).addAll(wanted);
        });
        depot.bringPaths(byTree);
    }

    private void want(Map<ObjectId, Set<String>> paths, String ref, String path) {
        ObjectId tip = tips.get(ref);
        if (!tip.equals(ObjectId.zeroId())) {
            paths.computeIfAbsent(tip, t -> new HashSet<>()).add(path);
        }
    }

    /**
     * Commits of ours that stand in history without a line in the ledger, because commit and line could not be pushed
     * together and something ended in between.
     */
    private Map<String, ObjectId> commitsFound(List<Waiting> open) {
        Map<String, ObjectId> found = new HashMap<>();
        if (doubtful) {
            open.stream()
                    .map(w -> GitSettings.branchRef(w.change().branch()))
                    .distinct()
                    .map(tips::get)
                    .filter(tip -> !tip.equals(ObjectId.zeroId()))
                    .forEach(tip ->
                            History.promotions(depot, remote, tip, HISTORY).forEach(found::putIfAbsent));
        }
        return found;
    }

    /** What became of a push, and where it did not land, why. */
    private record Sent(Result result, Failure why) {}

    private Sent send(Batch batch) {
        List<RefMove> moves = new ArrayList<>(batch.branchMoves());
        if (!remote.atomic() && !moves.isEmpty()) {
            doubtful = true;
            Sent first = push(moves, batch);
            if (first.result() != Result.LANDED) {
                return first;
            }
            moves.clear();
        }
        moves.addAll(batch.fenceMoves());
        moves.add(batch.ledgerMove());
        Sent sent = push(moves, batch);
        doubtful = sent.result() != Result.LANDED;
        return sent;
    }

    private Sent push(List<RefMove> moves, Batch batch) {
        @Nullable Failure lost = null;
        String words = "";
        try {
            Report report = remote.push(moves, batch.shop().made());
            if (report.accepted()) {
                moves.forEach(move -> tips.set(move.name(), move.to()));
                return new Sent(Result.LANDED, refused(moves, words));
            }
            words = report.words();
        } catch (Failure e) {
            if (e.kind() != FailureKind.UNREACHABLE) {
                throw e;
            }
            lost = e;
        }
        tips.lookAnew(new TreeSet<>(moves.stream().map(RefMove::name).toList()));
        Failure why = lost == null ? refused(moves, words) : lost;
        if (moves.stream().allMatch(move -> tips.get(move.name()).equals(move.to()))) {
            return new Sent(Result.LANDED, why);
        }
        boolean moved = moves.stream().anyMatch(move -> !tips.get(move.name()).equals(move.from()));
        return new Sent(moved ? Result.RACED : Result.UNMOVED, why);
    }

    private static Failure refused(List<RefMove> moves, String words) {
        return Failure.of(
                FailureKind.REFUSED,
                "push to " + moves.stream().map(RefMove::name).toList(),
                words.isEmpty() ? "the server did not move them" : "the server says " + Refusal.quoted(words),
                "check branch protection, hooks and the credential's rights");
    }

    private Failure lostAlways(Change change) {
        return Failure.of(
                FailureKind.CONFLICT,
                "land '" + change.id().value() + "'",
                "somebody else was faster " + settings.mostAttempts() + " times",
                "try again when fewer writers push past this suite");
    }
}
