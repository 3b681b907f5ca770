package io.jenkins.plugins.gitops.operation.promote;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Lease;
import io.jenkins.plugins.gitops.model.LeaseName;
import io.jenkins.plugins.gitops.port.Change;
import io.jenkins.plugins.gitops.port.FileEdit;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Landing;
import io.jenkins.plugins.gitops.port.LeaseStore;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerHead;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.port.RepositoryIdentity;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A repository with files, ledger and leases for tests of decisions; src/proofs tells the same over real Git. */
final class MemoryDeployment implements GitOpsRepository, Ledger, LeaseStore {
    final List<Map<String, String>> commits = new ArrayList<>();
    final List<String> messages = new ArrayList<>();
    final List<LedgerLine> lines = new ArrayList<>();
    /** Where each branch stands, by the number of a commit. */
    final Map<String, Integer> heads = new TreeMap<>();

    final Map<LeaseName, Lease> held = new TreeMap<>(java.util.Comparator.comparing(LeaseName::value));
    private static final String MAIN = "main";
    private final InstantSource clock;

    MemoryDeployment(InstantSource clock, Map<String, String> files) {
        this.clock = clock;
        commit(files, "begin");
    }

    void commit(Map<String, String> files, String message) {
        commit(MAIN, files, message);
    }

    void commit(String branch, Map<String, String> files, String message) {
        commits.add(new TreeMap<>(files));
        messages.add(message);
        heads.put(branch, commits.size());
    }

    Map<String, String> files() {
        return files(MAIN);
    }

    Map<String, String> files(String branch) {
        return commits.get(heads.getOrDefault(branch, 0) - 1);
    }

    private CommitId id(String branch) {
        return new CommitId(String.format(Locale.ROOT, "%040x", heads.get(branch)));
    }

    @Override
    public RepositoryIdentity identity() {
        return RepositoryIdentity.of("https://git.example.com/team/deploy.git");
    }

    @Override
    public Optional<CommitId> head(String branch) {
        return heads.containsKey(branch) ? Optional.of(id(branch)) : Optional.empty();
    }

    @Override
    public Optional<byte[]> read(CommitId commit, String path) {
        int number = Integer.parseInt(commit.value().substring(30), 16);
        return Optional.ofNullable(commits.get(number - 1).get(path)).map(text -> text.getBytes(UTF_8));
    }

    @Override
    public List<String> list(CommitId commit, String directory) {
        return List.of();
    }

    @Override
    public Landing land(Change change) {
        LedgerEntry first = change.entries().get(0);
        Optional<LedgerLine> before = find(first.subject(), first.kind());
        if (before.isPresent())
            return new Landing(
                    change.id(),
                    before.get().commit(),
                    true,
                    before.get().commit().isPresent(),
                    1);
        change.fences().forEach(this::mustHold);
        String from = heads.containsKey(change.branch())
                ? change.branch()
                : change.base().orElse(change.branch());
        Map<String, String> files = new TreeMap<>(files(from));
        for (FileEdit edit : change.edits())
            edit.rewrite()
                    .of(Optional.ofNullable(files.get(edit.path())).map(text -> text.getBytes(UTF_8)))
                    .ifPresent(bytes -> files.put(edit.path(), new String(bytes, UTF_8)));
        boolean changed = !files.equals(files(from));
        if (changed) commit(change.branch(), files, change.message() + "\n" + change.trailers());
        Optional<CommitId> commit =
                change.edits().isEmpty() ? Optional.empty() : Optional.of(id(changed ? change.branch() : from));
        for (LedgerEntry entry : change.entries())
            lines.add(new LedgerLine(lines.size() + 1L, "", "h", commit, entry, Optional.empty()));
        return new Landing(change.id(), commit, false, commit.isPresent(), 1);
    }

    private void mustHold(Lease lease) {
        Lease now = held.get(lease.name());
        if (now == null || now.epoch() != lease.epoch() || !now.holds(clock.instant()))
            throw Failure.of(FailureKind.FENCED, "write", "the lease is " + now, "take it anew");
    }

    @Override
    public Ledger ledger() {
        return this;
    }

    @Override
    public LeaseStore leases() {
        return this;
    }

    @Override
    public LedgerHead head() {
        return new LedgerHead(lines.size(), "h");
    }

    @Override
    public Optional<LedgerLine> find(String subject, String kind) {
        return of(subject).stream()
                .filter(line -> line.entry().kind().equals(kind))
                .findFirst();
    }

    @Override
    public List<LedgerLine> of(String subject) {
        return lines.stream()
                .filter(line -> line.entry().subject().equals(subject))
                .toList();
    }

    @Override
    public List<LedgerLine> newest(String environment, String application, int most) {
        List<LedgerLine> all = new ArrayList<>(lines.stream()
                .filter(line -> line.entry().environment().equals(environment))
                .filter(line -> line.entry().application().equals(application))
                .toList());
        Collections.reverse(all);
        return all.subList(0, Math.min(most, all.size()));
    }

    @Override
    public List<LedgerLine> from(long number, int most) {
        return List.copyOf(lines.subList((int) number - 1, lines.size()));
    }

    @Override
    public LedgerHead verify(LedgerHead notedOutside) {
        return head();
    }

    @Override
    public Optional<Lease> acquire(LeaseName name, String owner, Duration length) {
        Instant now = clock.instant();
        Optional<Lease> standing = current(name);
        boolean held = standing.filter(lease -> lease.holds(now)).isPresent();
        boolean mine = standing.filter(lease -> lease.owner().equals(owner)).isPresent();
        if (held && !mine) return Optional.empty();
        long epoch = standing.map(Lease::epoch).orElse(0L) + (held ? 0 : 1);
        Lease lease = new Lease(name, owner, epoch, now.plus(length));
        this.held.put(name, lease);
        return Optional.of(lease);
    }

    @Override
    public Optional<Lease> renew(Lease lease, Duration length) {
        return acquire(lease.name(), lease.owner(), length);
    }

    @Override
    public void release(Lease lease) {
        held.computeIfPresent(
                lease.name(),
                (name, now) -> now.epoch() == lease.epoch()
                        ? new Lease(name, now.owner(), now.epoch(), clock.instant())
                        : now);
    }

    @Override
    public Optional<Lease> current(LeaseName name) {
        return Optional.ofNullable(held.get(name));
    }
}
