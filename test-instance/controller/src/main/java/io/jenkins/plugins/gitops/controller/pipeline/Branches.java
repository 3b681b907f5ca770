package io.jenkins.plugins.gitops.controller.pipeline;

import org.jenkinsci.plugins.workflow.steps.BodyExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Starts the branches of parallel: bodies that are not the step's own closure. */
public final class Branches {
    private Branches() {}

    public static BodyExecution start(
            StepContext context, String name, Object closure, BodyExecutionCallback callback) {
        Body.Invoker invoker = new Body.Invoker((Context) context);
        invoker.withAction(new Nodes.BranchLabel(name)).withCallback(callback);
        return invoker.start(closure);
    }
}
