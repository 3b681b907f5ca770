package org.jenkinsci.plugins.workflow.job;

import hudson.EnvVars;
import hudson.model.Queue;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.gitops.controller.pipeline.Runs;
import java.io.File;
import java.io.IOException;
import jenkins.model.CauseOfInterruption;
import jenkins.model.lazy.LazyBuildMixIn;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** One run of a pipeline. Its execution goes on after a restart of the controller; it ends only when that says so. */
public final class WorkflowRun extends Run<WorkflowJob, WorkflowRun>
        implements FlowExecutionOwner.Executable, LazyBuildMixIn.LazyLoadingRun<WorkflowJob, WorkflowRun> {
    private boolean completed;
    private Result resultSoFar;
    private transient boolean started;
    private transient Runs.State state;

    public WorkflowRun(WorkflowJob job) throws IOException {
        super(job);
        init();
    }

    public WorkflowRun(WorkflowJob job, File dir) throws IOException {
        super(job, dir);
        started = true;
        if (!completed) result = resultSoFar;
        init();
    }

    private void init() {
        state = Runs.of(this, new Runs.Hooks() {
            @Override
            public void begin() {
                started = true;
                charset = java.nio.charset.StandardCharsets.UTF_8.name();
                onStartBuilding();
            }

            @Override
            public void end() throws IOException {
                duration = Math.max(0, System.currentTimeMillis() - getStartTimeInMillis());
                completed = true;
                save();
                onEndBuilding();
            }
        });
    }

    @Override
    public LazyBuildMixIn.RunMixIn<WorkflowJob, WorkflowRun> getRunMixIn() {
        return new LazyBuildMixIn.RunMixIn<>() {
            @Override
            protected WorkflowRun asRun() {
                return WorkflowRun.this;
            }
        };
    }

    @Override
    public void run() {
        state.start();
    }

    @Override
    public EnvVars getEnvironment(TaskListener listener) throws IOException, InterruptedException {
        EnvVars env = super.getEnvironment(listener);
        env.overrideAll(state.environment());
        return env;
    }

    @Override
    public void setResult(Result r) {
        if (completed) throw new IllegalStateException("cannot change build result of " + this + ", it is over");
        if (result == null || r.isWorseThan(result)) {
            result = r;
            resultSoFar = r;
        }
    }

    public FlowExecution getExecution() {
        try {
            return state.execution();
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public FlowExecutionOwner asFlowExecutionOwner() {
        return new Owner(getExternalizableId());
    }

    @Override
    public boolean isBuilding() {
        return !completed;
    }

    @Override
    public boolean isInProgress() {
        return started && !completed;
    }

    @Override
    public boolean isLogUpdated() {
        return !completed;
    }

    @RequirePOST
    public HttpResponse doStop() throws IOException, InterruptedException {
        getParent().checkPermission(hudson.model.Item.CANCEL);
        FlowExecution e = getExecution();
        hudson.model.User user = hudson.model.User.current();
        if (e != null && isBuilding())
            e.interrupt(
                    Result.ABORTED,
                    user == null
                            ? new CauseOfInterruption[0]
                            : new CauseOfInterruption[] {new CauseOfInterruption.UserInterruption(user)});
        return HttpResponses.forwardToPreviousPage();
    }

    @RequirePOST
    public HttpResponse httpTerm() {
        getParent().checkPermission(hudson.model.Item.CANCEL);
        doTerm();
        return HttpResponses.forwardToPreviousPage();
    }

    public void doTerm() {
        state.interrupt();
    }

    @RequirePOST
    public HttpResponse httpKill() {
        getParent().checkPermission(hudson.model.Item.CANCEL);
        doKill();
        return HttpResponses.forwardToPreviousPage();
    }

    public void doKill() {
        state.kill();
    }

    /** Finds the run by its id, in this life of the controller or the next. */
    private static final class Owner extends FlowExecutionOwner {
        private final String id;

        Owner(String id) {
            this.id = id;
        }

        private WorkflowRun run() throws IOException {
            try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
                if (Run.fromExternalizableId(id) instanceof WorkflowRun run) return run;
            }
            throw new IOException("Cannot find build '" + id + "': it was deleted; nothing can be done with it");
        }

        @Override
        public FlowExecution get() throws IOException {
            FlowExecution e = run().getExecution();
            if (e == null)
                throw new IOException("Cannot get the execution of '" + id + "': it has not begun; wait for it");
            return e;
        }

        @Override
        public File getRootDir() throws IOException {
            return run().getRootDir();
        }

        @Override
        public Queue.Executable getExecutable() throws IOException {
            return run();
        }

        @Override
        public String getUrl() throws IOException {
            return run().getUrl();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Owner other && other.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return "Owner[" + id + "]";
        }
    }
}
