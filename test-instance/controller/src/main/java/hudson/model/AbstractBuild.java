package hudson.model;

import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.Util;
import hudson.console.ConsoleLogFilter;
import hudson.model.listeners.RunListener;
import hudson.slaves.NodeProperty;
import hudson.slaves.WorkspaceList;
import hudson.tasks.BuildStep;
import hudson.util.VariableResolver;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import jenkins.model.lazy.LazyBuildMixIn;

/** A build that has a node, a workspace and a launcher. */
public abstract class AbstractBuild<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Run<P, R>
        implements Queue.Executable, LazyBuildMixIn.LazyLoadingRun<P, R> {
    private String builtOn;
    private String workspace;
    protected transient List<Environment> buildEnvironments;

    protected AbstractBuild(P job) throws IOException {
        super(job);
    }

    protected AbstractBuild(P job, File folder) throws IOException {
        super(job, folder);
    }

    @Override
    public final LazyBuildMixIn.RunMixIn<P, R> getRunMixIn() {
        return new LazyBuildMixIn.RunMixIn<>() {
            @Override
            protected R asRun() {
                return _this();
            }
        };
    }

    public final P getProject() {
        return getParent();
    }

    public Node getBuiltOn() {
        return builtOn == null || builtOn.isEmpty()
                ? Jenkins.get()
                : Jenkins.get().getNode(builtOn);
    }

    public final FilePath getWorkspace() {
        Node node = workspace == null ? null : getBuiltOn();
        return node == null ? null : node.createPath(workspace);
    }

    protected void setWorkspace(FilePath folder) {
        workspace = folder.getRemote();
    }

    OutputStream decorateLog(OutputStream out) throws IOException {
        OutputStream decorated = out;
        for (ConsoleLogFilter filter : ConsoleLogFilter.all()) {
            try {
                decorated = filter.decorateLogger((Run) this, decorated);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Cannot open the log: interrupted; start the build again", e);
            }
        }
        return decorated;
    }

    @Override
    public EnvVars getEnvironment(TaskListener listener) throws IOException, InterruptedException {
        EnvVars env = super.getEnvironment(listener);
        FilePath ws = getWorkspace();
        if (ws != null) env.put("WORKSPACE", ws.getRemote());
        if (buildEnvironments != null) for (Environment e : buildEnvironments) e.buildEnvVars(env);
        for (EnvironmentContributingAction a : getActions(EnvironmentContributingAction.class)) {
            a.buildEnvironment(this, env);
        }
        return env;
    }

    public Map<String, String> getBuildVariables() {
        Map<String, String> variables = new HashMap<>();
        ParametersAction parameters = getAction(ParametersAction.class);
        if (parameters != null) {
            for (ParameterValue value : parameters) {
                String text = value.createVariableResolver(this).resolve(value.getName());
                if (text != null) variables.put(value.getName(), text);
            }
        }
        return variables;
    }

    public final VariableResolver<String> getBuildVariableResolver() {
        Map<String, String> variables = getBuildVariables();
        return variables::get;
    }

    @Override
    public abstract void run();

    /** What every such build does around its own steps. */
    public abstract class AbstractBuildExecution extends RunExecution {
        protected Launcher launcher;
        protected BuildListener listener;
        private WorkspaceList.Lease lease;

        protected final Node getCurrentNode() {
            return Executor.currentExecutor().getOwner().getNode();
        }

        @Override
        public Result run(BuildListener listener) throws Exception {
            Node node = getCurrentNode();
            builtOn = node.getNodeName();
            this.listener = listener;
            launcher = createLauncher(listener);
            String place = builtOn.isEmpty() ? "Building on the built-in node" : "Building remotely on " + builtOn;
            lease = decideWorkspace(node, node.toComputer().getWorkspaceList());
            lease.path.mkdirs();
            setWorkspace(lease.path);
            listener.getLogger().println(place + " in workspace " + workspace);
            buildEnvironments = new ArrayList<>();
            for (NodeProperty<?> property : node.getNodeProperties()) {
                Environment e = property.setUp(AbstractBuild.this, launcher, listener);
                if (e != null) buildEnvironments.add(e);
            }
            for (RunListener l : RunListener.all()) {
                Environment e = l.setUpEnvironment(AbstractBuild.this, launcher, listener);
                if (e != null) buildEnvironments.add(e);
            }
            if (!preBuild(
                    listener, (Iterable<BuildStep>) (Iterable) getProject().getAllProperties())) {
                return Result.FAILURE;
            }
            Result given = doRun(listener);
            Result known = given == null ? getResult() : given;
            return known == null ? Result.SUCCESS : known;
        }

        protected WorkspaceList.Lease decideWorkspace(Node node, WorkspaceList list)
                throws InterruptedException, IOException {
            String custom = getProject().getCustomWorkspace();
            if (custom != null) {
                return WorkspaceList.Lease.createDummyLease(
                        node.getRootPath().child(getEnvironment(listener).expand(custom)));
            }
            FilePath folder = node.getWorkspaceFor((TopLevelItem) getProject());
            if (folder == null) throw new AbortException(node.getDisplayName() + " seems to be offline");
            return list.allocate(folder);
        }

        protected Launcher createLauncher(BuildListener listener) throws IOException, InterruptedException {
            return getCurrentNode().createLauncher(listener);
        }

        protected abstract Result doRun(BuildListener listener) throws Exception;

        protected abstract void post2(BuildListener listener) throws Exception;

        @Override
        public final void post(BuildListener listener) throws Exception {
            try {
                post2(listener);
            } finally {
                if (buildEnvironments != null) {
                    for (int i = buildEnvironments.size() - 1; i >= 0; i--) {
                        if (!buildEnvironments.get(i).tearDown(AbstractBuild.this, listener)) {
                            setResult(Result.FAILURE);
                        }
                    }
                }
            }
        }

        @Override
        public void cleanUp(BuildListener listener) throws Exception {
            buildEnvironments = null;
            if (lease != null) lease.release();
        }

        /** Runs those that belong to the phase; the others wait for the other one. */
        protected final boolean performAllBuildSteps(
                BuildListener listener, Iterable<? extends BuildStep> steps, boolean phase)
                throws InterruptedException, IOException {
            boolean good = true;
            for (BuildStep step : steps) {
                boolean late = step instanceof hudson.tasks.Publisher p && p.needsToRunAfterFinalized();
                if (late == phase) continue;
                try {
                    if (!perform(step, listener)) {
                        good = false;
                        if (phase) setResult(Result.FAILURE);
                    }
                } catch (AbortException e) {
                    good = false;
                    listener.error(e.getMessage());
                } catch (IOException | RuntimeException | LinkageError e) {
                    good = false;
                    e.printStackTrace(listener.error("Step ‘" + step + "’ failed: " + e.getMessage()));
                }
            }
            return good;
        }

        protected final boolean perform(BuildStep step, BuildListener listener)
                throws InterruptedException, IOException {
            return step.perform(AbstractBuild.this, launcher, listener);
        }

        protected final boolean preBuild(BuildListener listener, Iterable<? extends BuildStep> steps) {
            for (BuildStep step : steps) {
                if (!step.prebuild(AbstractBuild.this, listener)) {
                    listener.getLogger()
                            .println("failed to prepare "
                                    + Util.fixNull(step.getClass().getSimpleName()));
                    return false;
                }
            }
            return true;
        }
    }
}
