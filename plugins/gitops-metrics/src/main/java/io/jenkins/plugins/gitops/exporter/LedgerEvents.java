package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import io.jenkins.plugins.gitops.core.LedgerWatcher;
import io.jenkins.plugins.gitops.metrics.delivery.History;
import io.jenkins.plugins.gitops.metrics.delivery.LedgerFold;
import io.jenkins.plugins.gitops.port.LedgerLine;
import java.util.List;

/** Counts promotions as the ledgers tell of them, whoever made them. */
@Extension
public final class LedgerEvents implements LedgerWatcher {
    private final LedgerFold fold = new LedgerFold(Exporter.recorder());
    private final History history = new History();

    @Override
    public void read(String repository, List<LedgerLine> lines) {
        fold.take(repository, lines);
        history.take(repository, lines);
    }

    History history() {
        return history;
    }
}
