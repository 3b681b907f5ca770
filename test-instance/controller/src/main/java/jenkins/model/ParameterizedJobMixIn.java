package jenkins.model;

import hudson.model.Action;
import hudson.model.BuildAuthorizationToken;
import hudson.model.BuildableItem;
import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.Job;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.listeners.ItemListener;
import hudson.model.queue.QueueTaskFuture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jenkins.model.lazy.LazyBuildMixIn;
import jenkins.triggers.TriggeredItem;
import org.kohsuke.stapler.HttpRedirect;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.interceptor.RequirePOST;

/** Starts jobs that may have parameters. */
public abstract class ParameterizedJobMixIn<
        JobT extends Job<JobT, RunT> & ParameterizedJobMixIn.ParameterizedJob<JobT, RunT> & Queue.Task,
        RunT extends Run<JobT, RunT> & Queue.Executable> {
    protected abstract JobT asJob();

    public final boolean scheduleBuild(int quietPeriod, Cause c) {
        return asJob().isBuildable() && scheduleBuild2(asJob(), quietPeriod, new CauseAction(c)) != null;
    }

    public final QueueTaskFuture<RunT> scheduleBuild2(int quietPeriod, Action... actions) {
        Queue.Item item = scheduleBuild2(asJob(), quietPeriod, actions);
        return item == null ? null : (QueueTaskFuture) item.getFuture();
    }

    public static Queue.Item scheduleBuild2(Job<?, ?> job, int quietPeriod, Action... actions) {
        if (!(job instanceof ParameterizedJob) || !job.isBuildable()) return null;
        List<Action> all = new ArrayList<>(Arrays.asList(actions));
        ParametersDefinitionProperty defined = job.getProperty(ParametersDefinitionProperty.class);
        if (defined != null && all.stream().noneMatch(ParametersAction.class::isInstance)) {
            List<ParameterValue> values = new ArrayList<>();
            for (ParameterDefinition d : defined.getParameterDefinitions()) {
                ParameterValue value = d.getDefaultParameterValue();
                if (value != null) values.add(value);
            }
            all.add(new ParametersAction(values));
        }
        int seconds = quietPeriod < 0 ? ((ParameterizedJob<?, ?>) job).getQuietPeriod() : quietPeriod;
        return Jenkins.get()
                .getQueue()
                .schedule2((Queue.Task) job, seconds, all)
                .getItem();
    }

    public final boolean isParameterized() {
        return asJob().getProperty(ParametersDefinitionProperty.class) != null;
    }

    /** A job that may have parameters. */
    public interface ParameterizedJob<
                    JobT extends Job<JobT, RunT> & ParameterizedJobMixIn.ParameterizedJob<JobT, RunT> & Queue.Task,
                    RunT extends Run<JobT, RunT> & Queue.Executable>
            extends BuildableItem, TriggeredItem {
        default ParameterizedJobMixIn<JobT, RunT> getParameterizedJobMixIn() {
            return new ParameterizedJobMixIn<>() {
                @Override
                protected JobT asJob() {
                    return (JobT) ParameterizedJob.this;
                }
            };
        }

        BuildAuthorizationToken getAuthToken();

        default int getQuietPeriod() {
            return Jenkins.get().getQuietPeriod();
        }

        @Override
        default boolean scheduleBuild(Cause c) {
            return scheduleBuild(getQuietPeriod(), c);
        }

        @Override
        default boolean scheduleBuild(int quietPeriod, Cause c) {
            return getParameterizedJobMixIn().scheduleBuild(quietPeriod, c);
        }

        default QueueTaskFuture<RunT> scheduleBuild2(int quietPeriod, Action... actions) {
            return getParameterizedJobMixIn().scheduleBuild2(quietPeriod, actions);
        }

        default boolean isParameterized() {
            return getParameterizedJobMixIn().isParameterized();
        }

        default boolean isDisabled() {
            return false;
        }

        default void setDisabled(boolean disabled) {
            throw new UnsupportedOperationException("Cannot disable \"" + getFullName() + "\"; implement setDisabled");
        }

        default void makeDisabled(boolean disable) throws IOException {
            if (isDisabled() == disable) return;
            setDisabled(disable);
            if (disable) Jenkins.get().getQueue().cancel(this);
            save();
            ItemListener.fireOnUpdated(this);
        }

        @RequirePOST
        default HttpResponse doDisable() throws IOException {
            checkPermission(CONFIGURE);
            makeDisabled(true);
            return new HttpRedirect(".");
        }

        @RequirePOST
        default HttpResponse doEnable() throws IOException {
            checkPermission(CONFIGURE);
            makeDisabled(false);
            return new HttpRedirect(".");
        }

        @Override
        default RunT createExecutable() throws IOException {
            if (isDisabled()) return null;
            return (RunT) ((LazyBuildMixIn.LazyLoadingJob<?, ?>) this)
                    .getLazyBuildMixIn()
                    .newBuild();
        }

        default boolean isBuildable() {
            return !isDisabled();
        }
    }
}
