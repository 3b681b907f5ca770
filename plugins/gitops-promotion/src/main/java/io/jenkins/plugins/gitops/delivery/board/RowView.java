package io.jenkins.plugins.gitops.delivery.board;

import java.util.List;

/** One application in all environments. */
public final class RowView {
    private final String application;
    private final List<CellView> cells;

    RowView(String application, List<CellView> cells) {
        this.application = application;
        this.cells = cells;
    }

    public String getApplication() {
        return application;
    }

    public List<CellView> getCells() {
        return cells;
    }

    boolean waits() {
        return cells.stream().anyMatch(cell -> cell.getWaiting() > 0);
    }

    boolean troubled() {
        return cells.stream().anyMatch(CellView::troubled);
    }
}
