package io.jenkins.plugins.gitops.delivery.promote;

import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.core.operation.OperationExecution;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jspecify.annotations.Nullable;

/** An operation on files of desired state: what it changed, or would change, is shown in the log as a diff. */
public final class PlannedExecution extends OperationExecution {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PlannedExecution.class.getName());

    public PlannedExecution(StepContext context, String kind, Record request) {
        super(context, kind, request);
    }

    /** One whose gates go by files that the patterns name. */
    public PlannedExecution(StepContext context, String kind, Record request, List<String> reports) {
        super(context, kind, request, reports);
    }

    @Override
    protected @Nullable Object answer(Json outcome) {
        Object plain = outcome.plain();
        if (plain instanceof Map<?, ?> done && done.get("draft") instanceof Map<?, ?> draft)
            show(String.valueOf(draft.get("diff")), Boolean.TRUE.equals(done.get("dryRun")));
        return plain;
    }

    private void show(String diff, boolean dryRun) {
        try {
            TaskListener listener = getContext().get(TaskListener.class);
            if (listener == null || diff.isBlank()) return;
            listener.getLogger().println(dryRun ? "would change:" : "changed:");
            diff.lines().forEach(listener.getLogger()::println);
        } catch (IOException | InterruptedException e) {
            LOG.log(Level.FINE, "Cannot write to the log: the run is over", e);
        }
    }
}
