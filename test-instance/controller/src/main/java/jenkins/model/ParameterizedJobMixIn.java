package jenkins.model;

import hudson.model.Action;
import hudson.model.BuildAuthorizationToken;
import hudson.model.BuildableItem;
import hudson.model.Cause;
import hudson.model.Job;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.queue.QueueTaskFuture;
import hudson.triggers.Trigger;
import java.io.IOException;
import org.kohsuke.stapler.HttpResponse;

public abstract class ParameterizedJobMixIn<
        JobT extends Job<JobT, RunT> & ParameterizedJobMixIn.ParameterizedJob<JobT, RunT> & Queue.Task,
        RunT extends Run<JobT, RunT> & Queue.Executable> {
    public ParameterizedJobMixIn() {}

    protected abstract JobT asJob();

    public final boolean scheduleBuild() {
        throw new UnsupportedOperationException();
    }

    public final boolean scheduleBuild(Cause a) {
        throw new UnsupportedOperationException();
    }

    public final boolean scheduleBuild(int a) {
        throw new UnsupportedOperationException();
    }

    public final boolean scheduleBuild(int a, Cause b) {
        throw new UnsupportedOperationException();
    }

    public final QueueTaskFuture<RunT> scheduleBuild2(int a, Action[] b) {
        throw new UnsupportedOperationException();
    }

    public static Queue.Item scheduleBuild2(Job<?, ?> a, int b, Action[] c) {
        throw new UnsupportedOperationException();
    }

    public final boolean isParameterized() {
        throw new UnsupportedOperationException();
    }

    public final String getBuildNowText() {
        throw new UnsupportedOperationException();
    }

    public static <T extends Trigger<?>> T getTrigger(Job<?, ?> a, Class<T> b) {
        throw new UnsupportedOperationException();
    }

    public interface ParameterizedJob<
                    JobT extends Job<JobT, RunT> & ParameterizedJobMixIn.ParameterizedJob<JobT, RunT> & Queue.Task,
                    RunT extends Run<JobT, RunT> & Queue.Executable>
            extends BuildableItem {
        static ParameterizedJobMixIn.ParameterizedJob resolveForCLI(String a) {
            throw new UnsupportedOperationException();
        }

        default ParameterizedJobMixIn<JobT, RunT> getParameterizedJobMixIn() {
            throw new UnsupportedOperationException();
        }

        BuildAuthorizationToken getAuthToken();

        default int getQuietPeriod() {
            throw new UnsupportedOperationException();
        }

        default String getBuildNowText() {
            throw new UnsupportedOperationException();
        }

        default boolean scheduleBuild(Cause a) {
            throw new UnsupportedOperationException();
        }

        default boolean scheduleBuild(int a, Cause b) {
            throw new UnsupportedOperationException();
        }

        default QueueTaskFuture<RunT> scheduleBuild2(int a, Action[] b) {
            throw new UnsupportedOperationException();
        }

        default boolean isParameterized() {
            throw new UnsupportedOperationException();
        }

        default boolean isDisabled() {
            throw new UnsupportedOperationException();
        }

        default void setDisabled(boolean a) {
            throw new UnsupportedOperationException();
        }

        default boolean supportsMakeDisabled() {
            throw new UnsupportedOperationException();
        }

        default void makeDisabled(boolean a) {
            throw new UnsupportedOperationException();
        }

        default HttpResponse doDisable() {
            throw new UnsupportedOperationException();
        }

        default HttpResponse doEnable() {
            throw new UnsupportedOperationException();
        }

        default RunT createExecutable() throws IOException {
            throw new UnsupportedOperationException();
        }

        default boolean isBuildable() {
            throw new UnsupportedOperationException();
        }
    }
}
