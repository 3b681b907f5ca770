package io.jenkins.plugins.gitops.controller.web;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import hudson.model.ModelObject;
import hudson.security.ACL;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.StaplerProxy;

/** Which credentials there are: names and kinds, never a secret. */
public final class CredentialsPage implements ModelObject, StaplerProxy {
    @Override
    public String getDisplayName() {
        return "Credentials";
    }

    @Override
    public Object getTarget() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return this;
    }

    public List<StandardCredentials> getAll() {
        return CredentialsProvider.lookupCredentialsInItemGroup(
                StandardCredentials.class, Jenkins.get(), ACL.SYSTEM2, List.of());
    }
}
