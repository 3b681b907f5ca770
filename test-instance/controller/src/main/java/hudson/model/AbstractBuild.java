package hudson.model;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.slaves.WorkspaceList;
import hudson.tasks.BuildStep;
import hudson.util.VariableResolver;
import java.io.File;
import java.io.IOException;
import java.util.Calendar;
import java.util.Collection;
import java.util.Map;
import jenkins.model.lazy.LazyBuildMixIn;

public abstract class AbstractBuild<P extends AbstractProject<P, R>, R extends AbstractBuild<P, R>> extends Run<P, R>
        implements Queue.Executable, LazyBuildMixIn.LazyLoadingRun<P, R> {
    protected AbstractBuild(P a) {
        super(null);
    }

    protected AbstractBuild(P a, Calendar b) {
        super(null);
    }

    protected AbstractBuild(P a, File b) {
        super(null);
    }

    public final P getProject() {
        throw new UnsupportedOperationException();
    }

    public final LazyBuildMixIn.RunMixIn<P, R> getRunMixIn() {
        throw new UnsupportedOperationException();
    }

    public R getPreviousBuild() {
        throw new UnsupportedOperationException();
    }

    public R getNextBuild() {
        throw new UnsupportedOperationException();
    }

    public Node getBuiltOn() {
        throw new UnsupportedOperationException();
    }

    public String getBuiltOnStr() {
        throw new UnsupportedOperationException();
    }

    public final FilePath getWorkspace() {
        throw new UnsupportedOperationException();
    }

    protected void setWorkspace(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public final FilePath getModuleRoot() {
        throw new UnsupportedOperationException();
    }

    public EnvVars getEnvironment(TaskListener a) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public Map<String, String> getBuildVariables() {
        throw new UnsupportedOperationException();
    }

    public final VariableResolver<String> getBuildVariableResolver() {
        throw new UnsupportedOperationException();
    }

    public abstract void run();

    public Map<AbstractProject, Integer> getUpstreamBuilds() {
        throw new UnsupportedOperationException();
    }

    public abstract class AbstractBuildExecution {
        protected Launcher launcher;
        protected BuildListener listener;

        public AbstractBuildExecution() {}

        protected final Node getCurrentNode() {
            throw new UnsupportedOperationException();
        }

        public Launcher getLauncher() {
            throw new UnsupportedOperationException();
        }

        public BuildListener getListener() {
            throw new UnsupportedOperationException();
        }

        protected WorkspaceList.Lease decideWorkspace(Node a, WorkspaceList b) {
            throw new UnsupportedOperationException();
        }

        public Result run(BuildListener a) {
            throw new UnsupportedOperationException();
        }

        protected Launcher createLauncher(BuildListener a) {
            throw new UnsupportedOperationException();
        }

        public void defaultCheckout() {
            throw new UnsupportedOperationException();
        }

        protected abstract Result doRun(BuildListener a) throws Exception;

        protected abstract void post2(BuildListener a);

        public final void post(BuildListener a) {
            throw new UnsupportedOperationException();
        }

        public void cleanUp(BuildListener a) {
            throw new UnsupportedOperationException();
        }

        protected final boolean performAllBuildSteps(BuildListener a, Map<?, ? extends BuildStep> b, boolean c) {
            throw new UnsupportedOperationException();
        }

        protected final boolean performAllBuildSteps(BuildListener a, Iterable<? extends BuildStep> b, boolean c) {
            throw new UnsupportedOperationException();
        }

        protected final boolean perform(BuildStep a, BuildListener b) throws InterruptedException, IOException {
            throw new UnsupportedOperationException();
        }

        protected final boolean preBuild(BuildListener a, Map<?, ? extends BuildStep> b) {
            throw new UnsupportedOperationException();
        }

        protected final boolean preBuild(BuildListener a, Collection<? extends BuildStep> b) {
            throw new UnsupportedOperationException();
        }

        protected final boolean preBuild(BuildListener a, Iterable<? extends BuildStep> b) {
            throw new UnsupportedOperationException();
        }
    }
}
