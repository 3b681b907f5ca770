package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.Outcome;
import com.google.common.util.concurrent.ListenableFuture;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.LauncherDecorator;
import hudson.console.ConsoleLogFilter;
import hudson.model.Computer;
import hudson.model.Job;
import hudson.model.Node;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.BodyInvoker;
import org.jenkinsci.plugins.workflow.steps.EnvironmentExpander;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** What one call of a step sees of its surroundings, and where its result goes. */
final class Context extends StepContext {
    final Execution execution;
    final int fiber;
    final String node;
    final String function;
    final Contexts contexts;
    private Object closure;
    /** Where the graph goes on: the ends of the bodies that ran so far. */
    final List<String> tails = new ArrayList<>();

    int bodiesRunning;
    /** Set while start() runs, when a result need not go through the queue. */
    transient boolean starting;

    transient Outcome outcome;

    Context(Execution execution, Fiber fiber, String node, String function, Object closure) {
        this.execution = execution;
        this.fiber = fiber.id;
        this.contexts = fiber.contexts;
        this.node = node;
        this.function = function;
        this.closure = closure;
    }

    Object closure() {
        if (closure == null)
            throw new IllegalStateException(
                    "Cannot run the body of step '" + function + "': it was called without one; add { }");
        return closure;
    }

    boolean isBlock() {
        return closure != null;
    }

    @Override
    public <T> T get(Class<T> key) throws IOException, InterruptedException {
        Object found = lookup(key);
        return found == null ? null : key.cast(found);
    }

    private Object lookup(Class<?> key) throws IOException, InterruptedException {
        Run<?, ?> run = execution.run();
        if (key.isInstance(run)) return run;
        if (key == FlowExecution.class) return execution;
        if (FlowNode.class.isAssignableFrom(key)) return execution.getNode(node);
        if (Job.class.isAssignableFrom(key)) return run.getParent();
        if (key == TaskListener.class) return execution.listener(Contexts.find(contexts, ConsoleLogFilter.class));
        if (key == EnvVars.class) return environment();
        if (key == Launcher.class) return launcher();
        if (key == FilePath.class) {
            Places.Path path = Contexts.find(contexts, Places.Path.class);
            return path == null ? null : path.get();
        }
        if (Computer.class.isAssignableFrom(key) || Node.class.isAssignableFrom(key)) {
            Places.On on = Contexts.find(contexts, Places.On.class);
            Computer computer = on == null ? null : on.computer();
            return computer == null || Computer.class.isAssignableFrom(key) ? computer : computer.getNode();
        }
        return Contexts.find(contexts, key);
    }

    private EnvVars environment() throws IOException, InterruptedException {
        EnvVars env = Contexts.find(contexts, EnvVars.class);
        if (env == null) env = execution.run().getEnvironment(TaskListener.NULL);
        env = new EnvVars(env);
        env.overrideAll(execution.environment());
        EnvironmentExpander expander = Contexts.find(contexts, EnvironmentExpander.class);
        if (expander != null) expander.expand(env);
        return env;
    }

    private Launcher launcher() throws IOException, InterruptedException {
        Computer computer = get(Computer.class);
        if (computer == null || computer.getNode() == null) return null;
        Launcher plain = computer.getNode().createLauncher(get(TaskListener.class));
        LauncherDecorator decorator = Contexts.find(contexts, LauncherDecorator.class);
        return decorator == null ? plain : decorator.decorate(plain, computer.getNode());
    }

    @Override
    public void onSuccess(Object result) {
        complete(new Outcome(result, null));
    }

    @Override
    public void onFailure(Throwable t) {
        complete(new Outcome(null, Objects.requireNonNull(t, "failure")));
    }

    private void complete(Outcome o) {
        if (starting && execution.isProgramThread()) {
            if (outcome == null) outcome = o;
        } else {
            execution.later(() -> execution.completed(this, o));
        }
    }

    @Override
    public boolean isReady() {
        return execution.isLoaded();
    }

    @Override
    public ListenableFuture<Void> saveState() {
        Promise<Void> saved = new Promise<>();
        execution.whenSaved(saved);
        return saved;
    }

    @Override
    public void setResult(Result r) {
        execution.run().setResult(r);
    }

    @Override
    public BodyInvoker newBodyInvoker() {
        closure();
        return new Body.Invoker(this);
    }

    @Override
    public boolean hasBody() {
        return isBlock();
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Context c && c.execution == execution && c.node.equals(node);
    }

    @Override
    public int hashCode() {
        return node.hashCode();
    }

    @Override
    public String toString() {
        return "step '" + function + "' (node " + node + ") of " + execution.run();
    }
}
