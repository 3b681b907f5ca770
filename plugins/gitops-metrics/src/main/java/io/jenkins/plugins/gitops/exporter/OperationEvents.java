package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import io.jenkins.plugins.gitops.core.operation.OperationWatch;
import io.jenkins.plugins.gitops.metrics.Catalogue;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import java.util.Locale;

/** Counts the suite's own operations. */
@Extension
public final class OperationEvents implements OperationWatch {
    @Override
    public void started(OperationStatus status, boolean resumed) {
        active(status, 1);
    }

    @Override
    public void lost(OperationStatus status) {
        active(status, -1);
    }

    @Override
    public void ended(OperationStatus status, Ending ending) {
        active(status, -1);
        Exporter.tell(recorder -> recorder.operationEnded(
                status.kind(), ending.kind().name().toLowerCase(Locale.ROOT), status.startedAt(), ending.at()));
    }

    private static void active(OperationStatus status, int amount) {
        Exporter.tell(recorder -> recorder.add(Catalogue.OPERATIONS_ACTIVE, amount, status.kind()));
    }
}
