package io.jenkins.plugins.gitops.core.operation;

import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Stop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Several who listen as one; what one of them throws harms no other. */
final class Audience implements OperationListener {
    private static final Logger LOG = Logger.getLogger(Audience.class.getName());

    private final List<OperationListener> listeners;

    Audience(OperationListener first, List<? extends OperationListener> further) {
        listeners = new ArrayList<>(further);
        listeners.add(0, first);
    }

    private void tell(Consumer<OperationListener> what) {
        for (OperationListener listener : listeners) {
            try {
                what.accept(listener);
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.WARNING, "Cannot tell " + listener.getClass().getName() + " of an operation", e);
            }
        }
    }

    @Override
    public void started(OperationStatus status, boolean resumed) {
        tell(listener -> listener.started(status, resumed));
    }

    @Override
    public void strode(OperationStatus status, Duration took) {
        tell(listener -> listener.strode(status, took));
    }

    @Override
    public void said(OperationId id, String phrase) {
        tell(listener -> listener.said(id, phrase));
    }

    @Override
    public void retrying(OperationStatus status, String reason, Duration after) {
        tell(listener -> listener.retrying(status, reason, after));
    }

    @Override
    public void stopping(OperationStatus status, Stop stop) {
        tell(listener -> listener.stopping(status, stop));
    }

    @Override
    public void hung(OperationStatus status, String where) {
        tell(listener -> listener.hung(status, where));
    }

    @Override
    public void lost(OperationStatus status) {
        tell(listener -> listener.lost(status));
    }

    @Override
    public void ended(OperationStatus status, Ending ending) {
        tell(listener -> listener.ended(status, ending));
    }
}
