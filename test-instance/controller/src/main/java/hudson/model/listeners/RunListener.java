package hudson.model.listeners;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Environment;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jvnet.tiger_types.Types;

/** Is told of the life of runs of one type. */
public abstract class RunListener<R extends Run> implements ExtensionPoint {
    private static final Logger LOG = Logger.getLogger(RunListener.class.getName());
    public final Class<R> targetType;

    protected RunListener(Class<R> targetType) {
        this.targetType = targetType;
    }

    protected RunListener() {
        Type type = Types.getBaseClass(getClass(), RunListener.class);
        targetType = type instanceof ParameterizedType
                ? Types.erasure(Types.getTypeArgument(type, 0))
                : (Class<R>) Run.class;
    }

    public void onInitialize(R run) {}

    public void onStarted(R run, TaskListener listener) {}

    public Environment setUpEnvironment(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException, Run.RunnerAbortedException {
        return null;
    }

    public void onCompleted(R run, TaskListener listener) {}

    public void onFinalized(R run) {}

    public void onDeleted(R run) {}

    public static void fireInitialize(Run run) {
        fire(run, l -> l.onInitialize(run));
    }

    public static void fireStarted(Run run, TaskListener listener) {
        fire(run, l -> l.onStarted(run, listener));
    }

    public static void fireCompleted(Run run, TaskListener listener) {
        fire(run, l -> l.onCompleted(run, listener));
    }

    public static void fireFinalized(Run run) {
        fire(run, l -> l.onFinalized(run));
    }

    public static void fireDeleted(Run run) {
        fire(run, l -> l.onDeleted(run));
    }

    private static void fire(Run run, Consumer<RunListener> event) {
        for (RunListener l : all()) {
            if (l.targetType.isInstance(run)) {
                try {
                    event.accept(l);
                } catch (RuntimeException | LinkageError e) {
                    LOG.log(Level.WARNING, "RunListener failed: " + l.getClass().getName(), e);
                }
            }
        }
    }

    public static ExtensionList<RunListener> all() {
        return ExtensionList.lookup(RunListener.class);
    }
}
