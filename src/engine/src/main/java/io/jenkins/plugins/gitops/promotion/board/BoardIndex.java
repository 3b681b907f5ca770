package io.jenkins.plugins.gitops.promotion.board;

import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Cleared;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What all lines read so far say together; reading on is adding the new lines. */
public final class BoardIndex {
    private final Map<String, Map<String, Spot>> spots = new TreeMap<>();
    private final Map<ImageDigest, Quarantined> quarantine = new HashMap<>();
    private final List<Long> unreadable = new ArrayList<>();

    /** Adds lines in the order of the book. */
    public synchronized void take(List<LedgerLine> lines) {
        for (LedgerLine line : lines) {
            try {
                take(line);
            } catch (Refusal refusal) {
                unreadable.add(line.number());
            }
        }
    }

    private void take(LedgerLine line) {
        LedgerEntry entry = line.entry();
        if (Entries.is(line, Entries.QUARANTINED)) {
            Quarantined body = Entries.body(line, Quarantined.class);
            quarantine.put(body.digest(), body);
        } else if (Entries.is(line, Entries.CLEARED)) {
            quarantine.remove(Entries.body(line, Cleared.class).digest());
        } else if (!entry.environment().equals(LedgerEntry.ANY)) {
            spots.computeIfAbsent(entry.application(), application -> new HashMap<>())
                    .computeIfAbsent(entry.environment(), environment -> new Spot())
                    .take(line);
        }
    }

    /** The applications, in the order of their names; what is about all of them is no application. */
    public synchronized Set<String> applications() {
        Set<String> names = new TreeSet<>(spots.keySet());
        names.remove(LedgerEntry.ANY);
        return names;
    }

    /** What the place shows; what holds for all applications of the environment counts too. */
    public synchronized Optional<Cell> cell(String application, String environment) {
        Spot everything = spots.getOrDefault(LedgerEntry.ANY, Map.of()).get(environment);
        Spot spot = spots.getOrDefault(application, Map.of()).get(environment);
        if (spot == null && (everything == null || everything.held() == null)) return Optional.empty();
        Spot shown = spot == null ? new Spot() : spot;
        return Optional.of(Cell.of(shown, everything == null ? null : everything.held(), quarantine));
    }

    public synchronized Map<ImageDigest, Quarantined> quarantine() {
        return Map.copyOf(quarantine);
    }

    /** The numbers of lines whose bodies were not understood: another version wrote them, and they were left out. */
    public synchronized List<Long> unreadable() {
        return List.copyOf(unreadable);
    }
}
