package org.jenkinsci.plugins.workflow.flow;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import hudson.model.Result;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.graph.BlockEndNode;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowActionStorage;
import org.jenkinsci.plugins.workflow.graph.FlowEndNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graph.GraphLookupView;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

public abstract class FlowExecution implements FlowActionStorage, GraphLookupView {
    protected transient GraphLookupView internalGraphLookup;

    public FlowExecution() {}

    public abstract void start() throws IOException;

    public abstract FlowExecutionOwner getOwner();

    public abstract List<FlowNode> getCurrentHeads();

    public ListenableFuture<List<StepExecution>> getCurrentExecutions(boolean innerMostOnly) {
        return Futures.immediateFuture(List.of());
    }

    public abstract boolean isCurrentHead(FlowNode n);

    public String getUrl() throws IOException {
        return getOwner().getUrlOfExecution();
    }

    public abstract void interrupt(Result r, CauseOfInterruption... causes) throws IOException, InterruptedException;

    public abstract void addListener(GraphListener listener);

    public void removeListener(GraphListener listener) {}

    public boolean isComplete() {
        List<FlowNode> heads = getCurrentHeads();
        return heads.size() == 1 && heads.get(0) instanceof FlowEndNode;
    }

    public boolean blocksRestart() {
        return false;
    }

    public abstract FlowNode getNode(String id) throws IOException;

    @Override
    public boolean isActive(FlowNode node) {
        return internalGraphLookup.isActive(node);
    }

    @Override
    public BlockEndNode getEndNode(BlockStartNode startNode) {
        return internalGraphLookup.getEndNode(startNode);
    }

    @Override
    public BlockStartNode findEnclosingBlockStart(FlowNode node) {
        return internalGraphLookup.findEnclosingBlockStart(node);
    }

    @Override
    public List<BlockStartNode> findAllEnclosingBlockStarts(FlowNode node) {
        List<BlockStartNode> all = new ArrayList<>();
        for (BlockStartNode b = findEnclosingBlockStart(node); b != null; b = findEnclosingBlockStart(b)) all.add(b);
        return all;
    }

    @Override
    public Iterable<BlockStartNode> iterateEnclosingBlocks(FlowNode node) {
        return findAllEnclosingBlockStarts(node);
    }
}
