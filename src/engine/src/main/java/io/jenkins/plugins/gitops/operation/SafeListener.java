package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.OperationId;
import java.time.Duration;

/** Keeps a listener's exceptions away from the operations. */
final class SafeListener implements OperationListener {
    private static final System.Logger LOG = System.getLogger(SafeListener.class.getName());

    private final OperationListener listener;

    SafeListener(OperationListener listener) {
        this.listener = listener;
    }

    @Override
    public void started(OperationStatus status, boolean resumed) {
        safely(() -> listener.started(status, resumed));
    }

    @Override
    public void strode(OperationStatus status, Duration took) {
        safely(() -> listener.strode(status, took));
    }

    @Override
    public void said(OperationId id, String phrase) {
        safely(() -> listener.said(id, phrase));
    }

    @Override
    public void retrying(OperationStatus status, String reason, Duration after) {
        safely(() -> listener.retrying(status, reason, after));
    }

    @Override
    public void stopping(OperationStatus status, Stop stop) {
        safely(() -> listener.stopping(status, stop));
    }

    @Override
    public void hung(OperationStatus status, String where) {
        safely(() -> listener.hung(status, where));
    }

    @Override
    public void lost(OperationStatus status) {
        safely(() -> listener.lost(status));
    }

    @Override
    public void ended(OperationStatus status, Ending ending) {
        safely(() -> listener.ended(status, ending));
    }

    private static void safely(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            LOG.log(System.Logger.Level.WARNING, "A listener of operations failed", e);
        }
    }
}
