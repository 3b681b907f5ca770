package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.AbortException;
import hudson.Extension;
import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.InvisibleAction;
import hudson.model.Job;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Queue;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.SimpleParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import io.jenkins.plugins.gitops.controller.pipeline.BuildView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jenkins.model.CauseOfInterruption;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Builds another job. */
public final class BuildStep extends Step {
    private final String job;

    @DataBoundSetter
    private List<Object> parameters = List.of();

    @DataBoundSetter
    private boolean wait = true;

    @DataBoundSetter
    private boolean propagate = true;

    @DataBoundConstructor
    public BuildStep(String job) {
        this.job = job;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, this);
    }

    static final class Execution extends StepExecution {
        private final transient BuildStep step;
        private final boolean propagate;
        private final String token = java.util.UUID.randomUUID().toString();

        Execution(StepContext context, BuildStep step) {
            super(context);
            this.step = step;
            this.propagate = step.propagate;
        }

        @Override
        public boolean start() throws Exception {
            Run<?, ?> run = getContext().get(Run.class);
            Job<?, ?> job = Jenkins.get().getItem(step.job, run.getParent().getParent(), Job.class);
            if (job == null) throw new AbortException("No item named " + step.job + " found");
            getContext().get(TaskListener.class).getLogger().println("Scheduling project: " + job.getFullDisplayName());
            List<hudson.model.Action> actions = new ArrayList<>();
            actions.add(new CauseAction(new Cause.UpstreamCause(run)));
            if (step.wait) actions.add(new Awaited(token));
            ParametersDefinitionProperty defined = job.getProperty(ParametersDefinitionProperty.class);
            List<ParameterValue> values = new ArrayList<>();
            for (Object given : step.parameters) values.add(value(given, defined));
            if (defined != null) {
                for (ParameterDefinition d : defined.getParameterDefinitions())
                    if (values.stream().noneMatch(v -> v.getName().equals(d.getName()))
                            && d.getDefaultParameterValue() != null) values.add(d.getDefaultParameterValue());
            }
            if (!values.isEmpty()) actions.add(new ParametersAction(values));
            Queue.Item queued =
                    ParameterizedJobMixIn.scheduleBuild2(job, 0, actions.toArray(new hudson.model.Action[0]));
            if (queued == null) throw new AbortException("Failed to trigger build of " + job.getFullName());
            if (step.wait) return false;
            getContext().onSuccess(null);
            return true;
        }

        /** {@code string(name: …, value: …)} names the kind of definition; what the job itself defines decides. */
        private static ParameterValue value(Object given, ParametersDefinitionProperty defined) {
            if (given instanceof ParameterValue made) return made;
            Map<?, ?> named = given instanceof UninstantiatedDescribable u ? u.getArguments() : (Map<?, ?>) given;
            String name = String.valueOf(named.get("name")), text = String.valueOf(named.get("value"));
            return defined != null && defined.getParameterDefinition(name) instanceof SimpleParameterDefinition d
                    ? d.createValue(text)
                    : new StringParameterValue(name, text);
        }

        private void ended(Run<?, ?> run) {
            if (run.getResult() == Result.SUCCESS || !propagate) getContext().onSuccess(new BuildView(run, false));
            else
                getContext()
                        .onFailure(new FlowInterruptedException(
                                run.getResult(),
                                false,
                                new Downstream(
                                        run.getFullDisplayName() + " completed with status " + run.getResult())));
        }
    }

    /** Marks a build for which a step waits. */
    static final class Awaited extends InvisibleAction {
        private final String token;

        Awaited(String token) {
            this.token = token;
        }
    }

    private static final class Downstream extends CauseOfInterruption {
        private final String text;

        Downstream(String text) {
            this.text = text;
        }

        @Override
        public String getShortDescription() {
            return text;
        }
    }

    /** Tells the step when its build is over. */
    @Extension
    public static final class Listener extends RunListener<Run<?, ?>> {
        @Override
        public void onFinalized(Run<?, ?> run) {
            for (Awaited a : run.getActions(Awaited.class))
                StepExecution.acceptAll(Execution.class, e -> {
                    if (e.token.equals(a.token)) e.ended(run);
                });
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("build", "Build a job", Run.class, TaskListener.class);
        }
    }
}
