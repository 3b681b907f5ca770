package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the ledger says stood in one environment of one application, newest first, read at one moment. */
public final class Standing {
    private static final int FEW = 32;
    private static final int MOST = 4096;

    private final List<LedgerLine> lines;
    private final List<Stand> stands;

    private Standing(List<LedgerLine> lines) {
        this.lines = lines;
        this.stands = stands(lines);
    }

    /** The newest lines; enough to know what stands there now. */
    public static Standing now(Ledger ledger, String environment, String application) {
        Standing few = new Standing(ledger.newest(environment, application, FEW));
        return few.stands.isEmpty() && few.lines.size() == FEW ? whole(ledger, environment, application) : few;
    }

    /** As far back as a way back may lead. */
    public static Standing whole(Ledger ledger, String environment, String application) {
        return new Standing(ledger.newest(environment, application, MOST));
    }

    private static List<Stand> stands(List<LedgerLine> lines) {
        Map<String, OutcomeKind> ends = new HashMap<>();
        lines.stream()
                .filter(line -> Entries.is(line, Entries.FINISHED))
                .forEach(line -> ends.put(
                        line.entry().subject(),
                        Entries.body(line, Finished.class).outcome()));
        return lines.stream()
                .filter(line -> Entries.is(line, Entries.COMMITTED))
                .map(line ->
                        stand(line, Optional.ofNullable(ends.get(line.entry().subject()))))
                .toList();
    }

    private static Stand stand(LedgerLine line, Optional<OutcomeKind> end) {
        Committed body = Entries.body(line, Committed.class);
        return new Stand(
                new PromotionId(line.entry().subject()),
                body.release(),
                line.commit(),
                line.entry().at(),
                body.rollback(),
                end);
    }

    /** What was promoted there last, whatever became of it. */
    public Optional<Stand> current() {
        return stands.stream().findFirst();
    }

    /** All that stood there, newest first. */
    public List<Stand> stands() {
        return stands;
    }

    /** The lines that were read, newest first. */
    public List<LedgerLine> lines() {
        return lines;
    }

    /** The newest proven release of other content before what stands there now, among those that the caller allows. */
    public Optional<Stand> back(java.util.function.Predicate<Stand> allowed) {
        if (stands.isEmpty()) return Optional.empty();
        Stand current = stands.get(0);
        // what a rollback put back stood there before: behind that, and not behind the rollback, the way goes on
        int from = 1;
        for (int i = 1; i < stands.size(); i++)
            if (current.rollback()
                    && stands.get(i).release().sameContent(current.release())
                    && !stands.get(i).rollback()) {
                from = i + 1;
                break;
            }
        return stands.subList(from, stands.size()).stream()
                .filter(Stand::proven)
                .filter(stand -> !stand.release().sameContent(current.release()))
                .filter(allowed)
                .findFirst();
    }
}
