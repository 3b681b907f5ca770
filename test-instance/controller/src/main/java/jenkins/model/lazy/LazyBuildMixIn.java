package jenkins.model.lazy;

import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.RunMap;
import hudson.model.listeners.RunListener;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/** The builds of a job, and how a build is made or read: what freestyle and pipeline jobs share. */
public abstract class LazyBuildMixIn<
        JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
        RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
    private RunMap<RunT> builds;

    protected LazyBuildMixIn() {}

    protected abstract JobT asJob();

    protected abstract Class<RunT> getBuildClass();

    public final synchronized RunMap<RunT> getRunMap() {
        if (builds == null) {
            builds = new RunMap<RunT>(asJob(), new RunMap.Constructor<RunT>() {
                @Override
                public RunT create(File folder) throws IOException {
                    return loadBuild(folder);
                }

                @Override
                public Class<RunT> getBuildClass() {
                    return LazyBuildMixIn.this.getBuildClass();
                }
            });
        }
        return builds;
    }

    public RunT loadBuild(File folder) throws IOException {
        return make(new Class<?>[] {asJob().getClass(), File.class}, asJob(), folder);
    }

    public final RunT newBuild() throws IOException {
        RunT run = make(new Class<?>[] {asJob().getClass()}, asJob());
        getRunMap().put(run);
        RunListener.fireInitialize(run);
        return run;
    }

    private RunT make(Class<?>[] types, Object... given) throws IOException {
        try {
            return getBuildClass().getConstructor(types).newInstance(given);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException("Cannot make a build", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot make a build: " + e + "; give the class a public (job) and (job, File)", e);
        }
    }

    /** A job whose builds are read when somebody asks for them. */
    public interface LazyLoadingJob<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        LazyBuildMixIn<JobT, RunT> getLazyBuildMixIn();
    }

    /** A build that is read when somebody asks for it. */
    public interface LazyLoadingRun<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        RunMixIn<JobT, RunT> getRunMixIn();
    }

    /** Stands where the real one does; a run finds its neighbours through its job. */
    public abstract static class RunMixIn<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        protected RunMixIn() {}

        protected abstract RunT asRun();
    }
}
