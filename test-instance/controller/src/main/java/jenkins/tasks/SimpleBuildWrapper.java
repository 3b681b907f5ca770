package jenkins.tasks;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.tasks.BuildWrapper;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;

/** A wrapper that works in freestyle builds and in pipelines. */
public abstract class SimpleBuildWrapper extends BuildWrapper {
    public boolean requiresWorkspace() {
        return true;
    }

    public void setUp(
            Context context,
            Run<?, ?> build,
            FilePath workspace,
            Launcher launcher,
            TaskListener listener,
            EnvVars initial)
            throws IOException, InterruptedException {
        setUp(context, build, listener, initial);
    }

    public void setUp(Context context, Run<?, ?> build, TaskListener listener, EnvVars initial)
            throws IOException, InterruptedException {
        throw new AbstractMethodError("Cannot set up \"" + getClass().getName() + "\"; override setUp");
    }

    public Context createContext() {
        return new Context();
    }

    @Override
    public final Environment setUp(AbstractBuild build, Launcher launcher, BuildListener listener)
            throws IOException, InterruptedException {
        Context context = createContext();
        EnvVars env = build.getEnvironment(listener);
        setUp(context, build, build.getWorkspace(), launcher, listener, env);
        return new Environment() {
            @Override
            public void buildEnvVars(Map<String, String> vars) {
                context.env.forEach((k, v) -> {
                    EnvVars all = new EnvVars(vars);
                    all.override(k, v);
                    vars.putAll(all);
                });
            }

            @Override
            public boolean tearDown(AbstractBuild b, BuildListener l) throws IOException, InterruptedException {
                if (context.disposer != null) {
                    context.disposer.tearDown(b, b.getWorkspace(), launcher, l);
                }
                return true;
            }
        };
    }

    /** What the wrapper changes. */
    public static final class Context {
        private final Map<String, String> env = new HashMap<>();
        private Disposer disposer;

        public void env(String key, String value) {
            env.put(key, value);
        }

        public Map<String, String> getEnv() {
            return env;
        }

        public Disposer getDisposer() {
            return disposer;
        }

        public void setDisposer(Disposer disposer) {
            this.disposer = disposer;
        }
    }

    /** Undoes it. */
    public abstract static class Disposer implements Serializable {
        private static final long serialVersionUID = 1L;

        public void tearDown(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
                throws IOException, InterruptedException {
            tearDown(build, listener);
        }

        public void tearDown(Run<?, ?> build, TaskListener listener) throws IOException, InterruptedException {
            throw new AbstractMethodError("Cannot tear down \"" + getClass().getName() + "\"; override tearDown");
        }
    }
}
