package org.jenkinsci.plugins.workflow.graph;

import hudson.model.Action;
import hudson.model.Actionable;
import hudson.model.Saveable;
import io.jenkins.plugins.gitops.controller.pipeline.Graph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.ThreadNameAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public abstract class FlowNode extends Actionable implements Saveable {
    private final String id;
    private final List<String> parentIds = new ArrayList<>();
    private List<Action> persisted = new ArrayList<>();
    private transient FlowExecution exec;

    protected FlowNode(FlowExecution exec, String id, List<FlowNode> parents) {
        this.exec = exec;
        this.id = id;
        for (FlowNode p : parents) parentIds.add(p.getId());
    }

    protected FlowNode(FlowExecution exec, String id, FlowNode... parents) {
        this(exec, id, List.of(parents));
    }

    /** A node that was read from its file belongs to the execution whose graph is being read. */
    protected Object readResolve() {
        exec = Graph.beingRead();
        if (persisted == null) persisted = new ArrayList<>();
        return this;
    }

    public final boolean isActive() {
        return exec.isActive(this);
    }

    public final ErrorAction getError() {
        return getPersistentAction(ErrorAction.class);
    }

    public FlowExecution getExecution() {
        return exec;
    }

    public List<FlowNode> getParents() {
        List<FlowNode> found = new ArrayList<>();
        try {
            for (String p : parentIds) {
                FlowNode parent = exec.getNode(p);
                if (parent != null) found.add(parent);
            }
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the parents of node '" + id + "': " + e.getMessage(), e);
        }
        return found;
    }

    public List<String> getParentIds() {
        return List.copyOf(parentIds);
    }

    public String getEnclosingId() {
        BlockStartNode block = exec.findEnclosingBlockStart(this);
        return block == null ? null : block.getId();
    }

    public List<? extends BlockStartNode> getEnclosingBlocks() {
        return exec.findAllEnclosingBlockStarts(this);
    }

    public Iterable<BlockStartNode> iterateEnclosingBlocks() {
        return exec.iterateEnclosingBlocks(this);
    }

    public String getId() {
        return id;
    }

    @Override
    public String getDisplayName() {
        LabelAction label = getPersistentAction(LabelAction.class);
        if (label == null) return getTypeDisplayName();
        return label instanceof ThreadNameAction t ? "Branch: " + t.getThreadName() : label.getDisplayName();
    }

    public String getDisplayFunctionName() {
        LabelAction label = getPersistentAction(LabelAction.class);
        return label == null ? getTypeFunctionName() : getTypeFunctionName() + " (" + label.getDisplayName() + ")";
    }

    protected abstract String getTypeDisplayName();

    protected String getTypeFunctionName() {
        return getTypeDisplayName();
    }

    public String getUrl() throws IOException {
        return exec.getOwner().getUrlOfExecution() + "node/" + id + '/';
    }

    public final <T extends Action> T getPersistentAction(Class<T> type) {
        for (Action a : List.copyOf(persisted)) if (type.isInstance(a)) return type.cast(a);
        return null;
    }

    @Override
    public <T extends Action> T getAction(Class<T> type) {
        return getPersistentAction(type);
    }

    @Override
    public List<Action> getActions() {
        return List.copyOf(persisted);
    }

    @Override
    public void addAction(Action a) {
        persisted.add(Objects.requireNonNull(a, "action"));
        try {
            save();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot save node '" + id + "': " + e.getMessage(), e);
        }
    }

    @Override
    public void save() throws IOException {
        exec.saveActions(this, getActions());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[id=" + id + "]";
    }
}
