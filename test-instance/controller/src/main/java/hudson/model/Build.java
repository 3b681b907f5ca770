package hudson.model;

import hudson.tasks.BuildStep;
import hudson.tasks.Builder;
import hudson.tasks.Notifier;
import hudson.tasks.Publisher;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A build of builders and publishers. */
public abstract class Build<P extends Project<P, B>, B extends Build<P, B>> extends AbstractBuild<P, B> {
    protected Build(P project) throws IOException {
        super(project);
    }

    protected Build(P project, File folder) throws IOException {
        super(project, folder);
    }

    @Override
    public void run() {
        execute(new BuildExecution());
    }

    /** The work of such a build. */
    protected class BuildExecution extends AbstractBuildExecution {
        @Override
        protected Result doRun(BuildListener listener) throws Exception {
            List<BuildStep> publishers = publishers();
            if (!preBuild(listener, getProject().getBuildersList()) || !preBuild(listener, publishers)) {
                return Result.FAILURE;
            }
            for (Builder builder : getProject().getBuildersList()) {
                if (!perform(builder, listener)) return Result.FAILURE;
                if (Thread.currentThread().isInterrupted()) {
                    throw new InterruptedException("Interrupted between two build steps");
                }
            }
            return null;
        }

        @Override
        protected void post2(BuildListener listener) throws Exception {
            if (!performAllBuildSteps(listener, publishers(), true)) setResult(Result.FAILURE);
        }

        @Override
        public void cleanUp(BuildListener listener) throws Exception {
            performAllBuildSteps(listener, publishers(), false);
            super.cleanUp(listener);
        }

        /** Recorders first, notifiers after them. */
        private List<BuildStep> publishers() {
            List<BuildStep> all = new ArrayList<>();
            List<BuildStep> late = new ArrayList<>();
            for (Publisher p : getProject().getPublishersList()) (p instanceof Notifier ? late : all).add(p);
            all.addAll(late);
            return all;
        }
    }
}
