package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.AbortException;
import hudson.Extension;
import hudson.model.TaskListener;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** Runs its body again when it fails. */
public final class RetryStep extends Step {
    private final int count;

    @DataBoundConstructor
    public RetryStep(int count) {
        this.count = count;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, count);
    }

    private static final class Execution extends StepExecution {
        private final int count;

        Execution(StepContext context, int count) {
            super(context);
            this.count = count;
        }

        @Override
        public boolean start() {
            getContext().newBodyInvoker().withCallback(new Again(count)).start();
            return false;
        }
    }

    private static final class Again extends BodyExecutionCallback {
        private int left;

        Again(int left) {
            this.left = left;
        }

        @Override
        public void onSuccess(StepContext context, Object result) {
            context.onSuccess(result);
        }

        @Override
        public void onFailure(StepContext context, Throwable t) {
            try {
                if (--left <= 0 || t instanceof FlowInterruptedException f && f.isActualInterruption()) {
                    context.onFailure(t);
                    return;
                }
                TaskListener log = context.get(TaskListener.class);
                if (t instanceof AbortException said) log.error(said.getMessage());
                else t.printStackTrace(log.error("Execution failed"));
                log.getLogger().println("Retrying");
                context.newBodyInvoker().withCallback(this).start();
            } catch (Exception x) {
                x.addSuppressed(t);
                context.onFailure(x);
            }
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("retry", "Retry the body up to N times", TaskListener.class);
        }
    }
}
