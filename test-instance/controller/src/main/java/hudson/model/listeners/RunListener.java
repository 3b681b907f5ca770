package hudson.model.listeners;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.function.IntPredicate;

public abstract class RunListener<R extends Run> implements ExtensionPoint {
    public Class<R> targetType;

    protected RunListener(Class<R> a) {}

    protected RunListener() {}

    public void onCompleted(R a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public void onFinalized(R a) {
        throw new UnsupportedOperationException();
    }

    public void onInitialize(R a) {
        throw new UnsupportedOperationException();
    }

    public void onStarted(R a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public Environment setUpEnvironment(AbstractBuild a, Launcher b, BuildListener c) {
        throw new UnsupportedOperationException();
    }

    public void onDeleted(R a) throws IOException {
        throw new UnsupportedOperationException();
    }

    public boolean allowLoad(Job<?, ?> a, int b) {
        throw new UnsupportedOperationException();
    }

    public IntPredicate createLoadAllower(Job<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public void unregister() {
        throw new UnsupportedOperationException();
    }

    public static void fireCompleted(Run a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public static void fireInitialize(Run a) {
        throw new UnsupportedOperationException();
    }

    public static void fireStarted(Run a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public static void fireFinalized(Run a) {
        throw new UnsupportedOperationException();
    }

    public static void fireDeleted(Run a) {
        throw new UnsupportedOperationException();
    }

    public static ExtensionList<RunListener> all() {
        throw new UnsupportedOperationException();
    }
}
