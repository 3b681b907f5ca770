package jenkins.model.lazy;

import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.RunMap;
import java.io.File;
import java.io.IOException;
import java.util.List;

public abstract class LazyBuildMixIn<
        JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
        RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
    protected LazyBuildMixIn() {}

    protected abstract JobT asJob();

    public final RunMap<RunT> getRunMap() {
        throw new UnsupportedOperationException();
    }

    public final RunMap<RunT> _getRuns() {
        throw new UnsupportedOperationException();
    }

    public final void onCreatedFromScratch() {
        throw new UnsupportedOperationException();
    }

    public void onLoad(ItemGroup<? extends Item> a, String b) throws IOException {
        throw new UnsupportedOperationException();
    }

    protected abstract Class<RunT> getBuildClass();

    public RunT loadBuild(File a) {
        throw new UnsupportedOperationException();
    }

    public final RunT newBuild() {
        throw new UnsupportedOperationException();
    }

    public final void removeRun(RunT a) {
        throw new UnsupportedOperationException();
    }

    public final RunT getBuild(String a) {
        throw new UnsupportedOperationException();
    }

    public final RunT getBuildByNumber(int a) {
        throw new UnsupportedOperationException();
    }

    public final RunT getFirstBuild() {
        throw new UnsupportedOperationException();
    }

    public final RunT getLastBuild() {
        throw new UnsupportedOperationException();
    }

    public final RunT getNearestBuild(int a) {
        throw new UnsupportedOperationException();
    }

    public final RunT getNearestOldBuild(int a) {
        throw new UnsupportedOperationException();
    }

    public List<RunT> getEstimatedDurationCandidates() {
        throw new UnsupportedOperationException();
    }

    public interface LazyLoadingJob<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        LazyBuildMixIn<JobT, RunT> getLazyBuildMixIn();
    }

    public interface LazyLoadingRun<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        LazyBuildMixIn.RunMixIn<JobT, RunT> getRunMixIn();
    }

    public abstract static class RunMixIn<
            JobT extends Job<JobT, RunT> & Queue.Task & LazyBuildMixIn.LazyLoadingJob<JobT, RunT>,
            RunT extends Run<JobT, RunT> & LazyBuildMixIn.LazyLoadingRun<JobT, RunT>> {
        protected RunMixIn() {}

        protected abstract RunT asRun();

        public final void dropLinks() {
            throw new UnsupportedOperationException();
        }

        public final RunT getPreviousBuild() {
            throw new UnsupportedOperationException();
        }

        public final RunT getNextBuild() {
            throw new UnsupportedOperationException();
        }
    }
}
