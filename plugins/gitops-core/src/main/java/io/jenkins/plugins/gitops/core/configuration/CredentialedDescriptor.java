package io.jenkins.plugins.gitops.core.configuration;

import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of what logs in somewhere: its drop-down offers the kinds of credentials that it can use. */
public abstract class CredentialedDescriptor<T extends Describable<T>> extends Descriptor<T> {
    private final transient List<Class<? extends StandardCredentials>> kinds;

    protected CredentialedDescriptor(List<Class<? extends StandardCredentials>> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @POST
    public final ListBoxModel doFillCredentialsIdItems(@QueryParameter String credentialsId) {
        JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
        return JenkinsDoor.credentials(credentialsId, kinds);
    }
}
