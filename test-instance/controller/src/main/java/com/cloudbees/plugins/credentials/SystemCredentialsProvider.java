package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.domains.DomainCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import hudson.Extension;
import hudson.ExtensionList;
import hudson.XmlFile;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.ModelObject;
import hudson.model.Saveable;
import hudson.security.ACL;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.springframework.security.core.Authentication;

/** The controller's own credentials, in {@code credentials.xml}, each secret sealed. */
@Extension
public class SystemCredentialsProvider extends AbstractDescribableImpl<SystemCredentialsProvider> implements Saveable {
    private List<DomainCredentials> domainCredentials = new CopyOnWriteArrayList<>();

    public SystemCredentialsProvider() {
        XmlFile file = getConfigFile();
        if (file.exists()) {
            try {
                file.unmarshal(this);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the credentials '" + file + "'; restore the file", e);
            }
        }
    }

    public static XmlFile getConfigFile() {
        return new XmlFile(Jenkins.XSTREAM2, new File(Jenkins.get().getRootDir(), "credentials.xml"));
    }

    public static SystemCredentialsProvider getInstance() {
        return ExtensionList.lookupSingleton(SystemCredentialsProvider.class);
    }

    /** Those of the global domain: a live list, saved by {@link #save()}. */
    public List<Credentials> getCredentials() {
        return in(Domain.global());
    }

    public List<DomainCredentials> getDomainCredentials() {
        return List.copyOf(domainCredentials);
    }

    public Map<Domain, List<Credentials>> getDomainCredentialsMap() {
        Map<Domain, List<Credentials>> all = new LinkedHashMap<>();
        domainCredentials.forEach(d -> all.put(d.getDomain(), d.getCredentials()));
        return all;
    }

    public synchronized void setDomainCredentialsMap(Map<Domain, List<Credentials>> map) {
        List<DomainCredentials> fresh = new CopyOnWriteArrayList<>();
        map.forEach((domain, credentials) -> fresh.add(new DomainCredentials(domain, credentials)));
        domainCredentials = fresh;
    }

    private synchronized List<Credentials> in(Domain domain) {
        for (DomainCredentials known : domainCredentials) {
            if (known.getDomain().equals(domain)) return known.getCredentials();
        }
        DomainCredentials fresh = new DomainCredentials(domain, List.of());
        domainCredentials.add(fresh);
        return fresh.getCredentials();
    }

    private <C extends Credentials> List<C> matching(
            Class<C> type, List<DomainRequirement> requirements, boolean systemToo) {
        List<C> found = new ArrayList<>();
        for (DomainCredentials known : domainCredentials) {
            if (known.getDomain().test(requirements)) {
                known.getCredentials().stream()
                        .filter(type::isInstance)
                        .filter(c -> systemToo || c.getScope() != CredentialsScope.SYSTEM)
                        .forEach(c -> found.add(type.cast(c)));
            }
        }
        return found;
    }

    @Override
    public synchronized void save() throws IOException {
        getConfigFile().write(this);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<SystemCredentialsProvider> {
        @Override
        public String getDisplayName() {
            return "System";
        }
    }

    @Extension
    @Symbol("system")
    public static class ProviderImpl extends CredentialsProvider {
        private final transient StoreImpl store = new StoreImpl();

        public ProviderImpl() {}

        @Override
        public String getDisplayName() {
            return "System";
        }

        @Override
        public Set<CredentialsScope> getScopes(ModelObject object) {
            return object instanceof Jenkins
                    ? EnumSet.of(CredentialsScope.GLOBAL, CredentialsScope.SYSTEM)
                    : EnumSet.noneOf(CredentialsScope.class);
        }

        @Override
        public CredentialsStore getStore(ModelObject object) {
            return object == Jenkins.get() ? store : null;
        }

        @Override
        public <C extends Credentials> List<C> getCredentialsInItemGroup(
                Class<C> type, ItemGroup group, Authentication authentication, List<DomainRequirement> requirements) {
            return ACL.SYSTEM2.equals(authentication)
                    ? getInstance().matching(type, requirements, group == Jenkins.get())
                    : List.of();
        }

        @Override
        public <C extends Credentials> List<C> getCredentialsInItem(
                Class<C> type, Item item, Authentication authentication, List<DomainRequirement> requirements) {
            return ACL.SYSTEM2.equals(authentication) ? getInstance().matching(type, requirements, false) : List.of();
        }
    }

    public static class StoreImpl extends CredentialsStore {
        public StoreImpl() {
            super(ProviderImpl.class);
        }

        @Override
        public ModelObject getContext() {
            return Jenkins.get();
        }

        @Override
        public List<Credentials> getCredentials(Domain domain) {
            return hasPermission(CredentialsProvider.VIEW)
                    ? List.copyOf(getInstance().in(domain))
                    : List.of();
        }

        @Override
        public boolean addDomain(Domain domain, List<Credentials> credentials) throws IOException {
            checkPermission(CredentialsProvider.MANAGE_DOMAINS);
            getInstance().in(domain).addAll(credentials);
            return saved(true);
        }

        @Override
        public boolean addCredentials(Domain domain, Credentials credentials) throws IOException {
            checkPermission(CredentialsProvider.CREATE);
            List<Credentials> known = getInstance().in(domain);
            return !known.contains(credentials) && saved(known.add(credentials));
        }

        @Override
        public boolean removeCredentials(Domain domain, Credentials credentials) throws IOException {
            checkPermission(CredentialsProvider.DELETE);
            return saved(getInstance().in(domain).remove(credentials));
        }

        @Override
        public boolean updateCredentials(Domain domain, Credentials current, Credentials replacement)
                throws IOException {
            checkPermission(CredentialsProvider.UPDATE);
            List<Credentials> known = getInstance().in(domain);
            int at = known.indexOf(current);
            if (at < 0) return false;
            known.set(at, replacement);
            return saved(true);
        }

        private boolean saved(boolean changed) throws IOException {
            if (changed) save();
            return changed;
        }

        @Override
        public void save() throws IOException {
            getInstance().save();
        }
    }
}
