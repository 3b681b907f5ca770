package org.jenkinsci.plugins.workflow.steps;

public class SynchronousResumeNotSupportedException extends Exception {
    public SynchronousResumeNotSupportedException(StepContext context) {
        super("Cannot resume step " + name(context) + ": the controller restarted while it ran, and it cannot be picked"
                + " up; run it again, in a retry if it is safe to repeat");
    }

    private static String name(StepContext context) {
        try {
            return "'"
                    + context.get(org.jenkinsci.plugins.workflow.graph.FlowNode.class)
                            .getDisplayFunctionName() + "'";
        } catch (Exception unknown) {
            return "of unknown name";
        }
    }
}
