package org.jenkinsci.plugins.workflow.graph;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public class FlowEndNode extends BlockEndNode<FlowStartNode> {
    private final String result;

    public FlowEndNode(FlowExecution exec, String id, FlowStartNode start, Result result, FlowNode... parents) {
        super(exec, id, start, parents);
        this.result = String.valueOf(result);
    }

    public Result getResult() {
        return Result.fromString(result);
    }

    @Override
    protected String getTypeDisplayName() {
        return "End of Pipeline";
    }
}
