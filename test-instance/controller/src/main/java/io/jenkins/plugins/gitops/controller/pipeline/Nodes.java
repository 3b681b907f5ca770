package io.jenkins.plugins.gitops.controller.pipeline;

import java.util.List;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.ThreadNameAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.AtomNode;
import org.jenkinsci.plugins.workflow.graph.BlockEndNode;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graph.StepNode;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;

/** The nodes of a graph. They keep the step's name; its descriptor may be gone when they are read again. */
final class Nodes {
    private Nodes() {}

    private static String display(StepNode node, String function) {
        StepDescriptor d = node.getDescriptor();
        return d == null ? function : d.getDisplayName();
    }

    static final class StepAtom extends AtomNode implements StepNode {
        private final String function;

        StepAtom(FlowExecution e, String id, String function, FlowNode parent) {
            super(e, id, parent);
            this.function = function;
        }

        @Override
        public StepDescriptor getDescriptor() {
            return StepDescriptor.byFunctionName(function);
        }

        @Override
        protected String getTypeDisplayName() {
            return display(this, function);
        }

        @Override
        protected String getTypeFunctionName() {
            return function;
        }
    }

    static final class StepStart extends BlockStartNode implements StepNode {
        private final String function;
        private final boolean body;

        StepStart(FlowExecution e, String id, String function, boolean body, FlowNode parent) {
            super(e, id, parent);
            this.function = function;
            this.body = body;
        }

        @Override
        public StepDescriptor getDescriptor() {
            return StepDescriptor.byFunctionName(function);
        }

        @Override
        protected String getTypeDisplayName() {
            return display(this, function) + (body ? " : Body : Start" : " : Start");
        }

        @Override
        protected String getTypeFunctionName() {
            return function + (body ? " body" : "");
        }
    }

    static final class StepEnd extends BlockEndNode<StepStart> implements StepNode {
        StepEnd(FlowExecution e, String id, StepStart start, List<FlowNode> parents) {
            super(e, id, start, parents);
        }

        @Override
        public StepDescriptor getDescriptor() {
            return getStartNode().getDescriptor();
        }

        @Override
        protected String getTypeDisplayName() {
            return getStartNode().getTypeDisplayName().replace("Start", "End");
        }

        @Override
        protected String getTypeFunctionName() {
            return "} // " + getStartNode().getTypeFunctionName().replace(" body", "");
        }
    }

    /** The label of a branch of parallel. */
    static final class BranchLabel extends LabelAction implements ThreadNameAction {
        private final String branch;

        BranchLabel(String branch) {
            super("Branch: " + branch);
            this.branch = branch;
        }

        @Override
        public String getThreadName() {
            return branch;
        }
    }
}
