package io.jenkins.plugins.gitops.promotion.board;

import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Approved;
import io.jenkins.plugins.gitops.promotion.BrokeGlass;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Queued;
import io.jenkins.plugins.gitops.promotion.Released;
import io.jenkins.plugins.gitops.promotion.Withdrawn;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One application in one environment, as the lines read so far tell it; the index guards it. */
final class Spot {
    private static final int MOST_EVENTS = 50;

    private final Deque<Event> events = new ArrayDeque<>();
    private final Map<String, Queued> waiting = new LinkedHashMap<>();
    private @Nullable Current current;
    private @Nullable Held held;

    /** Takes one line in; lines come in the order of the book. */
    void take(LedgerLine line) {
        LedgerEntry entry = line.entry();
        if (Entries.is(line, Entries.QUEUED)) {
            Queued body = Entries.body(line, Queued.class);
            waiting.put(entry.subject(), body);
            tell(entry, body.release().name(), body.requester().name(), "waits for its turn");
        } else if (Entries.is(line, Entries.COMMITTED)) {
            committed(line, Entries.body(line, Committed.class));
        } else if (Entries.is(line, Entries.FINISHED)) {
            finished(entry, Entries.body(line, Finished.class));
        } else if (Entries.is(line, Entries.WITHDRAWN)) {
            Withdrawn body = Entries.body(line, Withdrawn.class);
            Queued was = waiting.remove(entry.subject());
            tell(entry, was == null ? "" : was.release().name(), body.by().name(), body.reason());
        } else if (Entries.is(line, Entries.HELD)) {
            held = Entries.body(line, Held.class);
            tell(entry, "", held.by().name(), held.reason());
        } else if (Entries.is(line, Entries.RELEASED)) {
            Released body = Entries.body(line, Released.class);
            held = null;
            tell(entry, "", body.by().name(), body.reason());
        } else if (Entries.is(line, Entries.APPROVED)) {
            Approved body = Entries.body(line, Approved.class);
            String plan = body.approval().plan().value().substring(0, 12);
            tell(entry, "", body.approval().approver().name(), "approved the plan " + plan);
        } else if (Entries.is(line, Entries.BROKE_GLASS)) {
            BrokeGlass body = Entries.body(line, BrokeGlass.class);
            tell(entry, "", body.by().name(), body.reason());
        }
    }

    private void committed(LedgerLine line, Committed body) {
        LedgerEntry entry = line.entry();
        waiting.remove(entry.subject());
        current = new Current(
                body.release(),
                entry.subject(),
                entry.at(),
                body.requester().name(),
                body.rollback(),
                line.commit().map(commit -> commit.value()),
                Current.State.ARRIVING,
                "");
        String approved = body.approvedBy().isEmpty() ? "" : ", approved by " + String.join(", ", body.approvedBy());
        tell(
                entry,
                body.release().name(),
                body.requester().name(),
                (body.rollback() ? "rolled back" : "promoted") + approved);
    }

    private void finished(LedgerEntry entry, Finished body) {
        waiting.remove(entry.subject());
        boolean well = body.outcome() == OutcomeKind.SUCCEEDED;
        Current stands = current;
        if (stands != null && stands.promotion().equals(entry.subject()))
            current = stands.ended(well ? Current.State.HEALTHY : Current.State.FAILED, body.reason());
        tell(
                entry,
                body.release().name(),
                "",
                well ? "healthy after " + body.took().toSeconds() + " s" : body.outcome() + ": " + body.reason());
    }

    private void tell(LedgerEntry entry, String release, String by, String text) {
        events.addFirst(new Event(
                entry.at(), entry.kind().replaceAll("-[0-9a-f]{1,16}$", ""), entry.subject(), release, by, text));
        if (events.size() > MOST_EVENTS) events.removeLast();
    }

    @Nullable
    Current current() {
        return current;
    }

    @Nullable
    Held held() {
        return held;
    }

    Map<String, Queued> waiting() {
        return new LinkedHashMap<>(waiting);
    }

    List<Event> events() {
        return List.copyOf(events);
    }
}
