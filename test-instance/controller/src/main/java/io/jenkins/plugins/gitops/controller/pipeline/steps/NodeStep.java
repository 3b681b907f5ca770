package io.jenkins.plugins.gitops.controller.pipeline.steps;

import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Computer;
import hudson.model.Executor;
import hudson.model.Label;
import hudson.model.Node;
import hudson.model.Queue;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.TopLevelItem;
import hudson.model.queue.AbstractQueueTask;
import hudson.slaves.WorkspaceList;
import java.util.List;
import java.util.Set;
import jenkins.model.Jenkins;
import jenkins.model.queue.AsynchronousExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecution;
import org.jenkinsci.plugins.workflow.steps.BodyExecutionCallback;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** Waits for an executor and runs its body there, in a workspace. */
public final class NodeStep extends Step {
    private final String label;

    @DataBoundConstructor
    public NodeStep(String label) {
        this.label = label == null || label.isBlank() ? null : label.trim();
    }

    @Override
    public StepExecution start(StepContext context) {
        return new Execution(context, label);
    }

    static final class Execution extends StepExecution {
        private final String label;
        private String node;
        private String workspace;
        private BodyExecution body;
        private volatile boolean over;
        private transient volatile Place place;
        private transient volatile WorkspaceList.Lease lease;

        Execution(StepContext context, String label) {
            super(context);
            this.label = label;
        }

        @Override
        public boolean start() throws Exception {
            Queue.Item waiting = queue();
            if (waiting != null && waiting.getWhy() != null)
                getContext().get(TaskListener.class).getLogger().println(waiting.getWhy());
            return false;
        }

        private Queue.Item queue() throws Exception {
            return Jenkins.get()
                    .getQueue()
                    .schedule2(new Waiting(this, getContext().get(Run.class)), 0, List.of())
                    .getItem();
        }

        /** Where the body runs already, only the executor is taken again. */
        @Override
        public void onResume() {
            try {
                queue();
            } catch (Exception x) {
                getContext().onFailure(x);
            }
        }

        @Override
        public void stop(Throwable cause) throws Exception {
            if (body != null) {
                body.cancel(cause);
                return;
            }
            over = true;
            for (Queue.Item i : Jenkins.get().getQueue().getItems())
                if (i.task instanceof Waiting w && w.step == this)
                    Jenkins.get().getQueue().cancel(i);
            super.stop(cause);
        }

        @Override
        public String getStatus() {
            return body == null
                    ? "waiting for " + (label == null ? "an executor" : "'" + label + "'")
                    : "running on " + node;
        }

        private Label label() {
            String wanted = node == null ? label : node.isEmpty() ? null : node;
            if (node != null && node.isEmpty()) return Jenkins.get().getSelfLabel();
            return wanted == null ? null : Jenkins.get().getLabel(wanted);
        }

        /** On the executor's thread, which is let go at once. */
        private void begin(Executor executor) {
            Place taken = new Place(this);
            place = taken;
            if (over) {
                taken.completed(null);
            } else {
                try {
                    Computer computer = executor.getOwner();
                    if (workspace == null) run(executor, computer);
                    else lease = computer.getWorkspaceList().acquire(new FilePath(computer.getChannel(), workspace));
                    if (over) release();
                } catch (Exception x) {
                    getContext().onFailure(x);
                    release();
                }
            }
            throw taken;
        }

        private void run(Executor executor, Computer computer) throws Exception {
            Node on = computer.getNode();
            Run<?, ?> run = getContext().get(Run.class);
            TaskListener log = getContext().get(TaskListener.class);
            FilePath base = on == null ? null : on.getWorkspaceFor((TopLevelItem) run.getParent());
            if (base == null)
                throw new IllegalStateException(
                        "Cannot run on '" + computer.getName() + "': it went offline; try again");
            lease = computer.getWorkspaceList().allocate(base);
            FilePath there = lease.path;
            there.mkdirs();
            log.getLogger()
                    .println("Running on " + (computer.getName().isEmpty() ? "Jenkins" : computer.getName()) + " in "
                            + there.getRemote());
            EnvVars env = new EnvVars(computer.getEnvironment());
            env.overrideAll(computer.buildEnvironment(log));
            env.overrideAll(run.getEnvironment(TaskListener.NULL));
            env.put("NODE_NAME", computer.getName().isEmpty() ? "built-in" : computer.getName());
            env.put(
                    "NODE_LABELS",
                    String.join(
                            " ",
                            on.getAssignedLabels().stream()
                                    .map(Label::getName)
                                    .sorted()
                                    .toList()));
            env.put("EXECUTOR_NUMBER", String.valueOf(executor.getNumber()));
            env.put("WORKSPACE", there.getRemote());
            env.put("WORKSPACE_TMP", WorkspaceList.tempDir(there).getRemote());
            node = computer.getName();
            workspace = there.getRemote();
            body = getContext()
                    .newBodyInvoker()
                    .withContexts(executor, computer, env, there)
                    .withCallback(new Done(this))
                    .start();
        }

        private void release() {
            over = true;
            WorkspaceList.Lease l = lease;
            if (l != null) l.release();
            Place p = place;
            if (p != null) p.completed(null);
        }
    }

    private static final class Done extends BodyExecutionCallback.TailCall {
        private final Execution step;

        Done(Execution step) {
            this.step = step;
        }

        @Override
        protected void finished(StepContext context) {
            step.release();
        }
    }

    /** The executor that is held, without its thread. */
    private static final class Place extends AsynchronousExecution {
        private final transient Execution step;

        Place(Execution step) {
            this.step = step;
        }

        @Override
        public void interrupt(boolean forShutdown) {
            if (forShutdown) return;
            try {
                step.stop(new FlowInterruptedException(Result.ABORTED, true));
            } catch (Exception x) {
                step.getContext().onFailure(x);
            }
        }

        @Override
        public boolean blocksRestart() {
            return false;
        }

        @Override
        public boolean displayCell() {
            return true;
        }
    }

    /** What stands in the queue. A new life of the controller queues it again itself. */
    private static final class Waiting extends AbstractQueueTask implements Queue.TransientTask {
        private final Execution step;
        private final Run<?, ?> run;

        Waiting(Execution step, Run<?, ?> run) {
            this.step = step;
            this.run = run;
        }

        @Override
        public Label getAssignedLabel() {
            return step.label();
        }

        @Override
        public String getName() {
            return getDisplayName();
        }

        @Override
        public String getFullDisplayName() {
            return getDisplayName();
        }

        @Override
        public String getDisplayName() {
            return "part of " + run.getFullDisplayName();
        }

        @Override
        public String getUrl() {
            return run.getUrl();
        }

        @Override
        public boolean isConcurrentBuild() {
            return true;
        }

        @Override
        public Queue.Executable createExecutable() {
            return new Running(this);
        }
    }

    private static final class Running implements Queue.Executable {
        private final Waiting task;

        Running(Waiting task) {
            this.task = task;
        }

        @Override
        public Waiting getParent() {
            return task;
        }

        @Override
        public Queue.Executable getParentExecutable() {
            return (Queue.Executable) task.run;
        }

        @Override
        public void run() {
            task.step.begin(Executor.currentExecutor());
        }

        @Override
        public String toString() {
            return task.getDisplayName();
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described.Block {
        public DescriptorImpl() {
            super("node", "Allocate node", Run.class, TaskListener.class);
        }

        @Override
        public Set<? extends Class<?>> getProvidedContext() {
            return Set.of(Executor.class, Computer.class, FilePath.class, EnvVars.class, Node.class, Launcher.class);
        }
    }
}
