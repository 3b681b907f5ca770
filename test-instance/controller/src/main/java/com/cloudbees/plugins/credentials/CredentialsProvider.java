package com.cloudbees.plugins.credentials;

import com.cloudbees.plugins.credentials.common.IdCredentials;
import com.cloudbees.plugins.credentials.domains.DomainRequirement;
import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.model.ItemGroup;
import hudson.model.ModelObject;
import hudson.model.Node;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jenkins.model.Jenkins;
import jenkins.util.NonLocalizable;
import org.springframework.security.core.Authentication;

/** Where credentials come from. Whoever looks them up says for whom and where; the answer holds no more than that. */
public abstract class CredentialsProvider extends Descriptor<CredentialsProvider>
        implements ExtensionPoint, Describable<CredentialsProvider> {
    public static final PermissionGroup GROUP =
            new PermissionGroup(CredentialsProvider.class, new NonLocalizable("Credentials"));
    public static final Permission USE_OWN = permission("UseOwn", Permission.READ);
    public static final Permission USE_ITEM = permission("UseItem", Permission.CONFIGURE);
    public static final Permission CREATE = permission("Create", Permission.CREATE);
    public static final Permission UPDATE = permission("Update", Permission.UPDATE);
    public static final Permission VIEW = permission("View", Permission.READ);
    public static final Permission DELETE = permission("Delete", Permission.DELETE);
    public static final Permission MANAGE_DOMAINS = permission("ManageDomains", Permission.CONFIGURE);

    public CredentialsProvider() {
        super((Class) Descriptor.class);
    }

    private static Permission permission(String name, Permission impliedBy) {
        PermissionScope[] scopes = {PermissionScope.JENKINS, PermissionScope.ITEM_GROUP, PermissionScope.ITEM};
        return new Permission(GROUP, name, new NonLocalizable(name + " credentials"), impliedBy, true, scopes);
    }

    public static ExtensionList<CredentialsProvider> all() {
        return ExtensionList.lookup(CredentialsProvider.class);
    }

    public static List<CredentialsProvider> enabled() {
        return List.copyOf(all());
    }

    public static <C extends Credentials> List<C> lookupCredentialsInItemGroup(
            Class<C> type, ItemGroup itemGroup, Authentication authentication) {
        return lookupCredentialsInItemGroup(type, itemGroup, authentication, List.of());
    }

    public static <C extends Credentials> List<C> lookupCredentialsInItemGroup(
            Class<C> type, ItemGroup itemGroup, Authentication authentication, List<DomainRequirement> requirements) {
        List<C> found = new ArrayList<>();
        ItemGroup group = itemGroup == null ? Jenkins.get() : itemGroup;
        Authentication who = authentication == null ? ACL.SYSTEM2 : authentication;
        all().forEach(p -> found.addAll(p.getCredentialsInItemGroup(type, group, who, listed(requirements))));
        return found;
    }

    public static <C extends Credentials> List<C> lookupCredentialsInItem(
            Class<C> type, Item item, Authentication authentication) {
        return lookupCredentialsInItem(type, item, authentication, List.of());
    }

    public static <C extends Credentials> List<C> lookupCredentialsInItem(
            Class<C> type, Item item, Authentication authentication, List<DomainRequirement> requirements) {
        if (item == null) return lookupCredentialsInItemGroup(type, Jenkins.get(), authentication, requirements);
        List<C> found = new ArrayList<>();
        Authentication who = authentication == null ? ACL.SYSTEM2 : authentication;
        all().forEach(p -> found.addAll(p.getCredentialsInItem(type, item, who, listed(requirements))));
        return found;
    }

    public static <C extends IdCredentials> C findCredentialByIdInItemGroup(
            String id,
            Class<C> type,
            ItemGroup<?> itemGroup,
            Authentication authentication,
            List<DomainRequirement> requirements) {
        return first(id, lookupCredentialsInItemGroup(type, itemGroup, authentication, requirements));
    }

    public static <C extends IdCredentials> C findCredentialById(String id, Class<C> type, Run<?, ?> run) {
        return findCredentialById(id, type, run, List.of());
    }

    /** Does not tell anyone of the use: whoever takes what was found calls {@link #track(Run, Credentials)}. */
    public static <C extends IdCredentials> C findCredentialById(
            String id, Class<C> type, Run<?, ?> run, List<DomainRequirement> domainRequirements) {
        Objects.requireNonNull(id);
        C found = first(id, lookupCredentialsInItem(type, run.getParent(), ACL.SYSTEM2, domainRequirements));
        return found == null ? null : type.cast(found.forRun(run));
    }

    private static <C extends IdCredentials> C first(String id, List<C> found) {
        return CredentialsMatchers.firstOrNull(found, CredentialsMatchers.withId(id));
    }

    private static List<DomainRequirement> listed(List<DomainRequirement> requirements) {
        return requirements == null ? List.of() : requirements;
    }

    public static Set<CredentialsScope> lookupScopes(ModelObject object) {
        Set<CredentialsScope> scopes = EnumSet.noneOf(CredentialsScope.class);
        for (CredentialsProvider provider : all()) {
            Set<CredentialsScope> known = provider.getScopes(object);
            scopes.addAll(known == null ? Set.of() : known);
        }
        return scopes;
    }

    public static Iterable<CredentialsStore> lookupStores(ModelObject context) {
        return all().stream()
                .map(p -> p.getStore(context))
                .filter(Objects::nonNull)
                .toList();
    }

    public static <C extends Credentials> C track(Run build, C credentials) {
        if (credentials != null) CredentialsUseListener.fireUse(credentials, build);
        return credentials;
    }

    public static <C extends Credentials> C track(Node node, C credentials) {
        if (credentials != null) CredentialsUseListener.fireUse(credentials, node);
        return credentials;
    }

    public static <C extends Credentials> C track(Item item, C credentials) {
        if (credentials != null) CredentialsUseListener.fireUse(credentials, item);
        return credentials;
    }

    @Override
    public Descriptor<CredentialsProvider> getDescriptor() {
        return this;
    }

    public Set<CredentialsScope> getScopes(ModelObject object) {
        return null;
    }

    public CredentialsStore getStore(ModelObject object) {
        return null;
    }

    public <C extends Credentials> List<C> getCredentialsInItemGroup(
            Class<C> type, ItemGroup itemGroup, Authentication authentication, List<DomainRequirement> requirements) {
        return List.of();
    }

    public <C extends Credentials> List<C> getCredentialsInItem(
            Class<C> type, Item item, Authentication authentication, List<DomainRequirement> requirements) {
        return getCredentialsInItemGroup(type, item.getParent(), authentication, requirements);
    }
}
