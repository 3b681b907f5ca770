package io.jenkins.plugins.gitops.delivery.board;

import io.jenkins.plugins.gitops.core.operation.Shown;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.promotion.board.BoardIndex;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The whole board at one moment, as far as the reader asked for it. */
public final class BoardView {
    private final List<String> environments;
    private final List<RowView> all;
    private final List<RowView> rows;
    private final BoardKeeper keeper;

    BoardView(BoardKeeper keeper, Landscape landscape, Instant now, String name, String show) {
        this.keeper = keeper;
        environments =
                landscape.environments().stream().map(Landscape.Place::name).toList();
        BoardIndex index = keeper.index();
        all = index.applications().stream()
                .map(application -> new RowView(
                        application,
                        environments.stream()
                                .map(environment -> new CellView(
                                        application, environment, index.cell(application, environment), now))
                                .toList()))
                .toList();
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        rows = all.stream()
                .filter(row -> row.getApplication().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(row -> switch (show) {
                    case "waiting" -> row.waits();
                    case "troubled" -> row.troubled();
                    default -> true;
                })
                .toList();
    }

    public List<String> getEnvironments() {
        return environments;
    }

    public List<RowView> getRows() {
        return rows;
    }

    public int getTotal() {
        return all.size();
    }

    public long getWaiting() {
        return all.stream().filter(RowView::waits).count();
    }

    public long getTroubled() {
        return all.stream().filter(RowView::troubled).count();
    }

    public boolean isRead() {
        return keeper.readAt().isPresent();
    }

    public String getReadAt() {
        return keeper.readAt().map(Shown::time).orElse("");
    }

    public long getLines() {
        return keeper.lines();
    }

    public Map<String, String> getProblems() {
        return new TreeMap<>(keeper.problems());
    }
}
