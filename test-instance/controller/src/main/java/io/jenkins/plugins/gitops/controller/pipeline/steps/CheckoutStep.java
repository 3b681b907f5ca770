package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.scm.SCM;
import java.util.Map;
import java.util.TreeMap;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Checks out what an SCM has. */
public final class CheckoutStep extends Step {
    private final SCM scm;

    @DataBoundSetter
    private boolean poll = true;

    @DataBoundSetter
    private boolean changelog = true;

    @DataBoundConstructor
    public CheckoutStep(SCM scm) {
        this.scm = scm;
    }

    @Override
    public StepExecution start(StepContext context) {
        return checkout(context, scm);
    }

    /** Answers what the SCM tells of the commit, as the variables that a freestyle build would get. */
    static StepExecution checkout(StepContext context, SCM scm) {
        return StepExecutions.synchronousNonBlocking(context, c -> {
            FilePath here = c.get(FilePath.class);
            here.mkdirs();
            scm.checkout(c.get(Run.class), c.get(Launcher.class), here, c.get(TaskListener.class), null, null);
            Map<String, String> seen = new TreeMap<>();
            scm.buildEnvironment(c.get(Run.class), seen);
            return seen;
        });
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super(
                    "checkout",
                    "Check out from version control",
                    FilePath.class,
                    Launcher.class,
                    Run.class,
                    TaskListener.class);
        }

        @Override
        public boolean isMetaStep() {
            return true;
        }
    }
}
