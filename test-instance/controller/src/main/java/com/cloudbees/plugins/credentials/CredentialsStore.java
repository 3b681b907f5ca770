package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.domains.Domain;
import hudson.model.ModelObject;
import hudson.model.Saveable;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.IOException;
import java.util.List;
import jenkins.model.Jenkins;

public abstract class CredentialsStore implements AccessControlled, Saveable {
    private final Class<? extends CredentialsProvider> provider;

    public CredentialsStore(Class<? extends CredentialsProvider> providerClass) {
        this.provider = providerClass;
    }

    public abstract ModelObject getContext();

    @Override
    public ACL getACL() {
        return getContext() instanceof AccessControlled place
                ? place.getACL()
                : Jenkins.get().getACL();
    }

    @Override
    public final void checkPermission(Permission p) {
        getACL().checkPermission(p);
    }

    @Override
    public final boolean hasPermission(Permission p) {
        return getACL().hasPermission(p);
    }

    public boolean addDomain(Domain domain, List<Credentials> credentials) throws IOException {
        throw new UnsupportedOperationException(
                "Cannot add the domain '" + domain.getName() + "': this store has fixed ones");
    }

    public abstract List<Credentials> getCredentials(Domain domain);

    public abstract boolean addCredentials(Domain domain, Credentials credentials) throws IOException;

    public abstract boolean removeCredentials(Domain domain, Credentials credentials) throws IOException;

    public abstract boolean updateCredentials(Domain domain, Credentials current, Credentials replacement)
            throws IOException;

    @Override
    public void save() throws IOException {}
}
