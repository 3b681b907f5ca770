package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.Run;
import io.jenkins.plugins.gitops.metrics.store.Mark;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.actions.BodyInvocationAction;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.TimingAction;
import org.jenkinsci.plugins.workflow.flow.GraphListener;
import org.jenkinsci.plugins.workflow.graph.BlockEndNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graph.StepNode;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jspecify.annotations.Nullable;

/** Counts steps as they begin and stages as they end; Jenkins tells it beside the pipeline, which waits for nothing here. */
@Extension
public final class StageEvents implements GraphListener {
    private static final Logger LOG = Logger.getLogger(StageEvents.class.getName());

    @Override
    public void onNewHead(FlowNode node) {
        if (node instanceof BlockEndNode<?> end) {
            FlowNode start = end.getStartNode();
            LabelAction label = start.getPersistentAction(LabelAction.class);
            if (label != null && "stage".equals(function(start))) ended(start, end, label.getDisplayName());
        } else if (node.getPersistentAction(BodyInvocationAction.class) == null) {
            String step = function(node);
            if (step != null) Exporter.tell(recorder -> recorder.stepBegan(step));
        }
    }

    /** The step that the node is of; nothing where it is none, or where its plugin is gone. */
    private static @Nullable String function(FlowNode node) {
        StepDescriptor descriptor = node instanceof StepNode step ? step.getDescriptor() : null;
        return descriptor == null ? null : descriptor.getFunctionName();
    }

    private static void ended(FlowNode start, FlowNode end, String stage) {
        long began = TimingAction.getStartTime(start);
        long over = TimingAction.getStartTime(end);
        if (began == 0 || over == 0) return;
        try {
            if (end.getExecution().getOwner().getExecutable() instanceof Run<?, ?> run)
                Exporter.tell(recorder -> recorder.stageEnded(
                        new Mark(
                                Identity.ofRun(run.getParent(), run.getNumber()).id(), run.getNumber()),
                        number(end),
                        Pipelines.name(run.getParent()),
                        stage,
                        Duration.ofMillis(over - began)));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Cannot count stage '" + stage + "': its run cannot be found", e);
        }
    }

    /** Nodes are numbered within their run. */
    private static long number(FlowNode node) {
        String id = node.getId();
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : id.hashCode();
    }
}
