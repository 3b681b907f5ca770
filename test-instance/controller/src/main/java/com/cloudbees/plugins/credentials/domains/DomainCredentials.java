package com.cloudbees.plugins.credentials.domains;

import com.cloudbees.plugins.credentials.Credentials;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.kohsuke.stapler.DataBoundConstructor;

public class DomainCredentials {
    private final Domain domain;
    private final List<Credentials> credentials;

    @DataBoundConstructor
    public DomainCredentials(Domain domain, List<Credentials> credentials) {
        this.domain = domain == null ? Domain.global() : domain.resolve();
        this.credentials = new CopyOnWriteArrayList<>(credentials == null ? List.of() : credentials);
    }

    public Domain getDomain() {
        return domain;
    }

    public List<Credentials> getCredentials() {
        return credentials;
    }
}
