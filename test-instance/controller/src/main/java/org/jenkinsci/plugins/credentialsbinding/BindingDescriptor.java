package org.jenkinsci.plugins.credentialsbinding;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.security.ACL;
import hudson.util.ListBoxModel;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.interceptor.RequirePOST;

public abstract class BindingDescriptor<C extends StandardCredentials> extends Descriptor<MultiBinding<C>> {
    public BindingDescriptor() {}

    protected abstract Class<C> type();

    public boolean requiresWorkspace() {
        return true;
    }

    @RequirePOST
    public ListBoxModel doFillCredentialsIdItems(@AncestorInPath Item owner) {
        boolean may = owner == null
                ? Jenkins.get().hasPermission(Jenkins.ADMINISTER)
                : owner.hasPermission(Item.EXTENDED_READ) || owner.hasPermission(CredentialsProvider.USE_ITEM);
        StandardListBoxModel model = new StandardListBoxModel();
        if (may) model.includeAs(ACL.SYSTEM2, owner, type());
        return model;
    }
}
