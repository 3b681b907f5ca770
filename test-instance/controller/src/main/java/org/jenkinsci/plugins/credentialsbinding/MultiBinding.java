package org.jenkinsci.plugins.credentialsbinding;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException;

/** Credentials as variables of a body's environment, gone when the body ends. */
public abstract class MultiBinding<C extends StandardCredentials> extends AbstractDescribableImpl<MultiBinding<C>>
        implements ExtensionPoint {
    private final String credentialsId;

    protected MultiBinding(String credentialsId) {
        this.credentialsId = credentialsId;
    }

    protected abstract Class<C> type();

    public final String getCredentialsId() {
        return credentialsId;
    }

    public abstract MultiEnvironment bind(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
            throws IOException, InterruptedException;

    public Set<String> variables(Run<?, ?> build) throws CredentialNotFoundException {
        return Set.of();
    }

    protected final C getCredentials(Run<?, ?> build) throws CredentialNotFoundException {
        StandardCredentials any =
                CredentialsProvider.findCredentialById(credentialsId, StandardCredentials.class, build);
        if (any == null) {
            throw new CredentialNotFoundException("Could not find credentials entry with ID '" + credentialsId + "'");
        }
        if (!type().isInstance(any)) {
            throw new CredentialNotFoundException("Credentials '" + credentialsId + "' is of type '"
                    + any.getDescriptor().getDisplayName() + "' where '" + type().getName() + "' was expected");
        }
        CredentialsProvider.track(build, any);
        return type().cast(any);
    }

    @Override
    public BindingDescriptor<C> getDescriptor() {
        return (BindingDescriptor<C>) Jenkins.get().getDescriptorOrDie(getClass());
    }

    public interface Unbinder extends Serializable {
        void unbind(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener)
                throws IOException, InterruptedException;
    }

    protected static final class NullUnbinder implements Unbinder {
        protected NullUnbinder() {}

        @Override
        public void unbind(Run<?, ?> build, FilePath workspace, Launcher launcher, TaskListener listener) {}
    }

    public static final class MultiEnvironment implements Serializable {
        private final Map<String, String> secretValues;
        private final Map<String, String> publicValues;
        private final Unbinder unbinder;

        public MultiEnvironment(Map<String, String> secretValues) {
            this(secretValues, Map.of());
        }

        public MultiEnvironment(Map<String, String> secretValues, Map<String, String> publicValues) {
            this(secretValues, publicValues, new NullUnbinder());
        }

        public MultiEnvironment(Map<String, String> secretValues, Unbinder unbinder) {
            this(secretValues, Map.of(), unbinder);
        }

        public MultiEnvironment(Map<String, String> secretValues, Map<String, String> publicValues, Unbinder unbinder) {
            this.secretValues = Map.copyOf(secretValues);
            this.publicValues = Map.copyOf(publicValues);
            this.unbinder = unbinder;
        }

        public Map<String, String> getSecretValues() {
            return secretValues;
        }

        public Map<String, String> getPublicValues() {
            return publicValues;
        }

        public Unbinder getUnbinder() {
            return unbinder;
        }
    }
}
