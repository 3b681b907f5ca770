package org.jenkinsci.plugins.workflow.actions;

import hudson.model.InvisibleAction;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

public class BodyInvocationAction extends InvisibleAction implements FlowNodeAction, PersistentAction {
    public BodyInvocationAction() {}

    @Override
    public void onLoad(FlowNode parent) {}
}
