package io.jenkins.plugins.gitops.controller.pipeline.steps;

import groovy.lang.Closure;
import hudson.AbortException;
import hudson.Extension;
import hudson.model.Result;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.Branches;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import jenkins.model.CauseOfInterruption;
import org.jenkinsci.plugins.workflow.steps.BodyExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** Runs branches side by side: {@code parallel(a: {…}, b: {…}, failFast: true)}. */
public final class ParallelStep extends Step {
    private final Map<String, Object> branches = new LinkedHashMap<>();
    private final boolean failFast;

    @DataBoundConstructor
    public ParallelStep(Map<String, Object> arguments) {
        boolean fast = false;
        for (Map.Entry<String, Object> e : arguments.entrySet()) {
            if (e.getValue() instanceof Closure) branches.put(e.getKey(), e.getValue());
            else if (e.getKey().equals("failFast")) fast = Boolean.parseBoolean(String.valueOf(e.getValue()));
            else
                throw new IllegalArgumentException("Expected a closure or failFast for argument '" + e.getKey()
                        + "' of parallel but found " + e.getValue());
        }
        this.failFast = fast;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, branches, failFast);
    }

    private static final class Execution extends StepExecution {
        private final transient Map<String, Object> branches;
        private final boolean failFast;
        private final TreeMap<String, BodyExecution> bodies = new TreeMap<>();
        private final LinkedHashMap<String, Object> results = new LinkedHashMap<>();
        private final LinkedHashMap<String, Throwable> failures = new LinkedHashMap<>();
        private int running;

        Execution(StepContext context, Map<String, Object> branches, boolean failFast) {
            super(context);
            this.branches = branches;
            this.failFast = failFast;
        }

        @Override
        public boolean start() {
            running = branches.size();
            if (running == 0) {
                getContext().onSuccess(results);
                return true;
            }
            branches.keySet().forEach(b -> results.put(b, null));
            branches.forEach((name, closure) ->
                    bodies.put(name, Branches.start(getContext(), name, closure, new Branch(this, name))));
            return false;
        }

        @Override
        public void stop(Throwable cause) {
            bodies.values().forEach(b -> b.cancel(cause));
        }

        private void ended(String name, Object result, Throwable failure) {
            if (failure == null) results.put(name, result);
            else {
                failures.put(name, failure);
                if (failFast && failures.size() == 1)
                    bodies.forEach((other, body) -> {
                        if (!other.equals(name))
                            body.cancel(new FlowInterruptedException(Result.ABORTED, true, new FailFast(name)));
                    });
            }
            if (--running > 0) return;
            if (failures.isEmpty()) getContext().onSuccess(results);
            else getContext().onFailure(worst());
        }

        /** The first failure, or a real one before those that only followed from it; the others go with it. */
        private Throwable worst() {
            Throwable chosen = failures.values().iterator().next();
            if (!failFast) for (Throwable t : failures.values()) if (severity(t) > severity(chosen)) chosen = t;
            for (Throwable t : failures.values()) if (t != chosen) chosen.addSuppressed(t);
            return chosen;
        }

        private static int severity(Throwable t) {
            if (!(t instanceof FlowInterruptedException f)) return Result.FAILURE.ordinal;
            return f.getResult().ordinal;
        }
    }

    private static final class Branch extends BodyExecutionCallback {
        private final Execution all;
        private final String name;

        Branch(Execution all, String name) {
            this.all = all;
            this.name = name;
        }

        @Override
        public void onSuccess(StepContext context, Object result) {
            all.ended(name, result, null);
        }

        @Override
        public void onFailure(StepContext context, Throwable t) {
            try {
                if (t instanceof AbortException || t instanceof FlowInterruptedException)
                    context.get(TaskListener.class).getLogger().println("Failed in branch " + name);
            } catch (Exception unlogged) {
                t.addSuppressed(unlogged);
            }
            all.ended(name, null, t);
        }
    }

    /** Why a branch was stopped. */
    private static final class FailFast extends CauseOfInterruption {
        private final String branch;

        FailFast(String branch) {
            this.branch = branch;
        }

        @Override
        public String getShortDescription() {
            return "Failed in branch " + branch;
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("parallel", "Execute in parallel");
        }
    }
}
