package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The ledger of a repository without files, for tests of decisions; how Git does it is shown where the connector is. */
public final class MemoryRepository implements GitOpsRepository, Ledger {
    public final List<LedgerLine> lines = new ArrayList<>();

    /** The files of its one commit, by path. */
    public final Map<String, String> files = new TreeMap<>();

    /** What somebody else enters just before the next change lands. */
    public Optional<UnaryOperator<LedgerEntry>> faster = Optional.empty();

    @Override
    public RepositoryIdentity identity() {
        return RepositoryIdentity.of("https://git.example.com/team/ledger.git");
    }

    @Override
    public Optional<CommitId> head(String branch) {
        return Optional.of(new CommitId("a".repeat(40)));
    }

    @Override
    public Optional<byte[]> read(CommitId commit, String path) {
        return Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> list(CommitId commit, String directory) {
        String prefix = directory.isEmpty() ? "" : directory + "/";
        return files.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()).replaceFirst("/.*", "/"))
                .distinct()
                .toList();
    }

    @Override
    public synchronized Landing land(Change change) {
        LedgerEntry first = change.entries().get(0);
        faster.ifPresent(rival -> append(rival.apply(first)));
        faster = Optional.empty();
        boolean found = find(first.subject(), first.kind()).isPresent();
        if (!found) {
            change.entries().forEach(this::append);
        }
        return new Landing(change.id(), Optional.empty(), found, false, 1);
    }

    private void append(LedgerEntry entry) {
        long number = lines.size() + 1L;
        lines.add(new LedgerLine(number, "", "h" + number, Optional.empty(), entry, Optional.empty()));
    }

    @Override
    public Ledger ledger() {
        return this;
    }

    @Override
    public LeaseStore leases() {
        throw new UnsupportedOperationException("Cannot lease: no test asks for it here");
    }

    @Override
    public LedgerHead head() {
        return new LedgerHead(lines.size(), "h" + lines.size());
    }

    @Override
    public synchronized Optional<LedgerLine> find(String subject, String kind) {
        return of(subject).stream()
                .filter(line -> line.entry().kind().equals(kind))
                .findFirst();
    }

    @Override
    public synchronized List<LedgerLine> of(String subject) {
        return lines.stream()
                .filter(line -> line.entry().subject().equals(subject))
                .toList();
    }

    @Override
    public List<LedgerLine> newest(String environment, String application, int most) {
        List<LedgerLine> all = new ArrayList<>(lines.stream()
                .filter(line -> line.entry().environment().equals(environment)
                        && line.entry().application().equals(application))
                .toList());
        java.util.Collections.reverse(all);
        return all.subList(0, Math.min(most, all.size()));
    }

    @Override
    public synchronized List<LedgerLine> from(long number, int most) {
        int first = (int) Math.min(lines.size(), number - 1);
        return List.copyOf(lines.subList(first, Math.min(lines.size(), first + most)));
    }

    @Override
    public LedgerHead verify(LedgerHead notedOutside) {
        return head();
    }
}
