package org.jenkinsci.plugins.credentialsbinding;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** One variable. */
public abstract class Binding<C extends StandardCredentials> extends MultiBinding<C> {
    private final String variable;

    protected Binding(String variable, String credentialsId) {
        super(credentialsId);
        this.variable = variable;
    }

    public String getVariable() {
        return variable;
    }

    public abstract SingleEnvironment bindSingle(
            Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException;

    @Override
    public final MultiEnvironment bind(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException {
        SingleEnvironment single = bindSingle(build, workspace, launcher, listener);
        return new MultiEnvironment(Map.of(variable, single.value), single.unbinder);
    }

    @Override
    public final Set<String> variables(Run<?, ?> build) {
        return Set.of(variable);
    }

    protected static final class SingleEnvironment {
        private final String value;
        private final Unbinder unbinder;

        public SingleEnvironment(String value) {
            this(value, new NullUnbinder());
        }

        public SingleEnvironment(String value, Unbinder unbinder) {
            this.value = value;
            this.unbinder = unbinder;
        }
    }
}
