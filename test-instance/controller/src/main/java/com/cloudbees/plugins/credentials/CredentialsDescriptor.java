package com.cloudbees.plugins.credentials;

import hudson.model.Descriptor;
import hudson.model.ModelObject;
import hudson.util.ListBoxModel;
import java.util.Set;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.interceptor.RequirePOST;

public abstract class CredentialsDescriptor extends Descriptor<Credentials> {
    protected CredentialsDescriptor() {}

    @RequirePOST
    public ListBoxModel doFillScopeItems(ModelObject context) {
        Jenkins.get().checkPermission(CredentialsProvider.VIEW);
        ListBoxModel model = new ListBoxModel();
        Set<CredentialsScope> scopes = CredentialsProvider.lookupScopes(context == null ? Jenkins.get() : context);
        scopes.forEach(scope -> model.add(scope.getDisplayName(), scope.name()));
        return model;
    }
}
