package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Landing;
import io.jenkins.plugins.gitops.port.LeaseStore;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.RepositoryIdentity;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** One repository behind its cache; the only lock is around landing, and it is this process's own. */
final class BareRepository implements GitOpsRepository {
    private final RepositoryIdentity identity;
    private final Remote remote;
    private final Depot depot;
    private final GroupCommit group;
    private final Ledger ledger;
    private final LeaseStore leases;

    BareRepository(
            RepositoryIdentity identity,
            Remote remote,
            ObjectCache cache,
            GitSettings settings,
            LedgerKeys keys,
            InstantSource clock) {
        this.identity = identity;
        this.remote = remote;
        this.depot = new Depot(cache, remote);
        LedgerTrust trust = new LedgerTrust(keys);
        Lander lander = new Lander(depot, cache, remote, settings, keys, trust, clock);
        this.group = new GroupCommit(settings.mostAtOnce(), lander::land);
        this.ledger = new LedgerBranch(depot, remote, settings, keys, trust);
        this.leases = new RefLeases(depot, remote, settings, clock);
    }

    @Override
    public RepositoryIdentity identity() {
        return identity;
    }

    @Override
    public Optional<CommitId> head(String branch) {
        String ref = GitSettings.branchRef(branch);
        Map<String, ObjectId> refs = remote.refs(Set.of(ref));
        remote.prepare(refs);
        return Optional.ofNullable(refs.get(ref)).map(id -> new CommitId(id.name()));
    }

    @Override
    public Optional<byte[]> read(CommitId commit, String path) {
        return new Workshop(depot).read(depot.treeOf(ObjectId.fromString(commit.value())), path);
    }

    @Override
    public List<String> list(CommitId commit, String directory) {
        ObjectId root = depot.treeOf(ObjectId.fromString(commit.value()));
        TreeBytes.Entry entry = directory.isEmpty() ? null : depot.entry(root, directory);
        if (!directory.isEmpty() && (entry == null || !entry.isTree())) {
            return List.of();
        }
        return TreeBytes.all(depot.get(entry == null ? root : entry.id()).data()).stream()
                .map(child -> child.isTree() ? child.name() + "/" : child.name())
                .toList();
    }

    @Override
    public Landing land(Change change) {
        if (change.entries().isEmpty()) {
            throw new Refusal(
                    "land '" + change.id().value() + "'",
                    "it has no ledger entry by which it could be found again",
                    "give it the entry that says what was done");
        }
        return group.land(change);
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public LeaseStore leases() {
        return leases;
    }
}
