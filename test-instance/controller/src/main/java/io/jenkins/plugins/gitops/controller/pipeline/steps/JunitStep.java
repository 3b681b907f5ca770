package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.AbortException;
import hudson.Extension;
import hudson.FilePath;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutions;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Counts test results; failed tests make the build unstable. */
public final class JunitStep extends Step {
    private final String testResults;

    @DataBoundSetter
    private boolean allowEmptyResults;

    @DataBoundSetter
    private boolean skipMarkingBuildUnstable;

    @DataBoundConstructor
    public JunitStep(String testResults) {
        this.testResults = testResults;
    }

    @Override
    public StepExecution start(StepContext context) {
        return StepExecutions.synchronousNonBlocking(context, c -> {
            TestTotals totals = c.get(FilePath.class).act(new TestTotals.Reader(testResults));
            if (totals.getTotalCount() == 0 && !allowEmptyResults)
                throw new AbortException("No test report files were found. Configuration error?");
            Run<?, ?> run = c.get(Run.class);
            TestTotals all = totals.addTo(run);
            run.save();
            if (all.getFailCount() > 0 && !skipMarkingBuildUnstable) run.setResult(Result.UNSTABLE);
            return totals;
        });
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("junit", "Archive JUnit-formatted test results", FilePath.class, Run.class, TaskListener.class);
        }
    }
}
