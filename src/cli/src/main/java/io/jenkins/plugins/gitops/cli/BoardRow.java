package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.promotion.Held;
import io.jenkins.plugins.gitops.promotion.Quarantined;
import io.jenkins.plugins.gitops.promotion.Queued;
import io.jenkins.plugins.gitops.promotion.board.Cell;
import io.jenkins.plugins.gitops.promotion.board.Current;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One application in one environment, as it is shown: what stands there, and what keeps others from coming. */
record BoardRow(
        String environment,
        String application,
        Optional<Current> current,
        Map<String, Queued> waiting,
        Optional<Held> hold,
        List<Quarantined> quarantined) {
    private static final String NOTHING = "-";

    static BoardRow of(String environment, String application, Cell cell) {
        return new BoardRow(environment, application, cell.current(), cell.waiting(), cell.hold(), cell.quarantined());
    }

    static List<List<String>> table(List<BoardRow> rows) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("ENVIRONMENT", "APPLICATION", "RELEASE", "STATE", "SINCE", "PROMOTION", "NOTES"));
        rows.forEach(row -> table.add(row.cells()));
        return table;
    }

    private List<String> cells() {
        return List.of(
                environment,
                application,
                current.map(stands -> stands.release().name()).orElse(NOTHING),
                current.map(stands -> stands.state().name()).orElse(NOTHING),
                current.map(stands -> stands.since().toString()).orElse(NOTHING),
                current.map(Current::promotion).orElse(NOTHING),
                notes());
    }

    private String notes() {
        List<String> notes = new ArrayList<>();
        hold.ifPresent(held -> notes.add("held by " + held.by().name() + ": " + held.reason()));
        quarantined.forEach(stop -> notes.add(stop.digest().brief() + " is quarantined: " + stop.reason()));
        waiting.forEach((id, queued) ->
                notes.add("'" + id + "' waits with " + queued.release().name()));
        return String.join("; ", notes);
    }
}
