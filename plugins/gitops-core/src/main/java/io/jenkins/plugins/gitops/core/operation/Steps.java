package io.jenkins.plugins.gitops.core.operation;

import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.OperationListener;
import io.jenkins.plugins.gitops.operation.OperationStatus;
import io.jenkins.plugins.gitops.operation.Stop;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The steps that wait for operations; passes on to each what the driver tells. */
final class Steps implements OperationListener {
    private final Map<OperationId, OperationExecution> waiting = new ConcurrentHashMap<>();

    void add(OperationExecution step) {
        waiting.put(step.id(), step);
    }

    void remove(OperationExecution step) {
        waiting.remove(step.id());
    }

    boolean has(OperationExecution step) {
        return waiting.get(step.id()) == step;
    }

    /** The step whose operation that is, or whose operation spawned it. */
    Optional<OperationExecution> of(String operation) {
        return waiting.values().stream()
                .filter(step -> (operation + ".").startsWith(step.id().value() + "."))
                .findFirst();
    }

    void end(OperationId id, Ending ending) {
        OperationExecution step = waiting.remove(id);
        if (step != null) step.end(ending);
    }

    @Override
    public void started(OperationStatus status, boolean resumed) {
        if (resumed) say(status.id(), "goes on after a restart of the controller");
    }

    @Override
    public void said(OperationId id, String phrase) {
        say(id, phrase);
    }

    @Override
    public void strode(OperationStatus status, Duration took) {
        OperationExecution step = waiting.get(status.id());
        if (step != null && status.ending().isEmpty()) step.tell(status.phrase());
    }

    @Override
    public void retrying(OperationStatus status, String reason, Duration after) {
        say(status.id(), reason + "; tries again in " + after.toSeconds() + " s");
    }

    @Override
    public void stopping(OperationStatus status, Stop stop) {
        say(status.id(), "turns back: " + stop.reason());
    }

    @Override
    public void ended(OperationStatus status, Ending ending) {
        end(status.id(), ending);
    }

    private void say(OperationId id, String text) {
        OperationExecution step = waiting.get(id);
        if (step != null) step.say(text);
    }
}
