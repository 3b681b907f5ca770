package org.jenkinsci.plugins.workflow.flow;

import hudson.ExtensionList;
import io.jenkins.plugins.gitops.controller.pipeline.Executions;
import java.util.Iterator;

/** The executions that run now. */
@hudson.Extension
public class FlowExecutionList implements Iterable<FlowExecution> {
    public FlowExecutionList() {}

    @Override
    public Iterator<FlowExecution> iterator() {
        return Executions.running().iterator();
    }

    public static FlowExecutionList get() {
        return ExtensionList.lookupSingleton(FlowExecutionList.class);
    }
}
