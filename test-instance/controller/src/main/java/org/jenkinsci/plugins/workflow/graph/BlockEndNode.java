package org.jenkinsci.plugins.workflow.graph;

import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public abstract class BlockEndNode<START extends BlockStartNode> extends FlowNode {
    private final String startId;
    private transient START start;

    public BlockEndNode(FlowExecution exec, String id, START start, FlowNode... parents) {
        this(exec, id, start, List.of(parents));
    }

    public BlockEndNode(FlowExecution exec, String id, START start, List<FlowNode> parents) {
        super(exec, id, parents);
        this.start = start;
        this.startId = start.getId();
    }

    @SuppressWarnings("unchecked")
    public START getStartNode() {
        if (start == null) {
            try {
                start = (START) getExecution().getNode(startId);
            } catch (IOException e) {
                throw new IllegalStateException(
                        "Cannot read the start of block '" + startId + "': " + e.getMessage(), e);
            }
        }
        return start;
    }
}
