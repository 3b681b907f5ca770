package jenkins.model.lazy;

import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.RunMap;
import hudson.model.listeners.RunListener;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/** Gives a job its lazily loaded runs. */
public abstract class LazyBuildMixIn<
        JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
        RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
    private RunMap<RunT> builds;

    protected LazyBuildMixIn() {}

    protected abstract JobT asJob();

    public final synchronized RunMap<RunT> getRunMap() {
        if (builds == null) {
            builds = make();
        }
        return builds;
    }

    public final RunMap<RunT> _getRuns() {
        return getRunMap();
    }

    private RunMap<RunT> make() {
        return new RunMap<RunT>(asJob(), new RunMap.Constructor<RunT>() {
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

    public final void onCreatedFromScratch() {
        getRunMap();
    }

    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        RunMap<RunT> before = builds;
        RunMap<RunT> made = make();
        if (before != null) {
            before.getLoadedBuilds().values().stream().filter(Run::isBuilding).forEach(made::put);
        }
        builds = made;
    }

    protected abstract Class<RunT> getBuildClass();

    public RunT loadBuild(File folder) throws IOException {
        try {
            return getBuildClass()
                    .getConstructor(asJob().getClass(), File.class)
                    .newInstance(asJob(), folder);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IOException io
                    ? io
                    : new IOException("Cannot load \"" + folder + "\"", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot load \"" + folder + "\": " + e + "; give the class a public (job, File)", e);
        }
    }

    public final synchronized RunT newBuild() throws IOException {
        try {
            RunT run = getBuildClass().getConstructor(asJob().getClass()).newInstance(asJob());
            getRunMap().put(run);
            RunListener.fireInitialize(run);
            return run;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException("Cannot make a build", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a build: " + e + "; give the class a public (job)", e);
        }
    }

    public final void removeRun(RunT run) {
        getRunMap().remove(run);
    }

    public final RunT getBuild(String id) {
        return getRunMap().getById(id);
    }

    public final RunT getBuildByNumber(int n) {
        return getRunMap().getByNumber(n);
    }

    public final RunT getFirstBuild() {
        return getRunMap().oldestBuild();
    }

    public final RunT getLastBuild() {
        return getRunMap().newestBuild();
    }

    public final RunT getNearestBuild(int n) {
        return getRunMap().search(n, AbstractLazyLoadRunMap.Direction.ASC);
    }

    public final RunT getNearestOldBuild(int n) {
        return getRunMap().search(n, AbstractLazyLoadRunMap.Direction.DESC);
    }

    /** A job whose runs are loaded lazily. */
    public interface LazyLoadingJob<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        LazyBuildMixIn<JobT, RunT> getLazyBuildMixIn();
    }

    /** A run that is loaded lazily. */
    public interface LazyLoadingRun<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        RunMixIn<JobT, RunT> getRunMixIn();
    }

    /** Finds a run's neighbours. */
    public abstract static class RunMixIn<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        protected RunMixIn() {}

        protected abstract RunT asRun();

        public final RunT getPreviousBuild() {
            return runs().search(asRun().getNumber() - 1, AbstractLazyLoadRunMap.Direction.DESC);
        }

        public final RunT getNextBuild() {
            return runs().search(asRun().getNumber() + 1, AbstractLazyLoadRunMap.Direction.ASC);
        }

        private RunMap<RunT> runs() {
            return asRun().getParent().getLazyBuildMixIn().getRunMap();
        }
    }
}
