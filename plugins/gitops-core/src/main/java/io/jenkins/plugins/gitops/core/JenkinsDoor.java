package io.jenkins.plugins.gitops.core;

import com.cloudbees.plugins.credentials.CredentialsMatchers;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import hudson.ExtensionList;
import hudson.PluginWrapper;
import hudson.model.Computer;
import hudson.model.Job;
import hudson.model.Node;
import hudson.model.Run;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.Permission;
import hudson.util.ListBoxModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The one place where the plugins reach for the Jenkins singleton; everything else is handed what it needs. */
public final class JenkinsDoor {
    private JenkinsDoor() {}

    /** The folder of the controller's own files, {@code JENKINS_HOME}. */
    public static Path home() {
        return Jenkins.get().getRootDir().toPath();
    }

    /** Whether whoever asks may do that on the controller. */
    public static boolean hasPermission(Permission permission) {
        return Jenkins.get().hasPermission(permission);
    }

    /** Refuses with Jenkins' own page where whoever asks may not do that on the controller. */
    public static void checkPermission(Permission permission) {
        Jenkins.get().checkPermission(permission);
    }

    /** Where a person finds the run, empty where this controller's own address is not configured. */
    public static String url(Run<?, ?> run) {
        String root = Jenkins.get().getRootUrl();
        return root == null ? "" : root + run.getUrl();
    }

    /** The node of that name, the controller itself where it is empty; absent where it is gone. */
    public static Optional<Node> node(String name) {
        return Optional.ofNullable(
                name.isEmpty() ? Jenkins.get() : Jenkins.get().getNode(name));
    }

    /** The single extension of that type. */
    public static <T> T extension(Class<T> type) {
        return ExtensionList.lookupSingleton(type);
    }

    /** All extensions of that type, in Jenkins' order. */
    public static <T> List<T> extensions(Class<T> type) {
        return List.copyOf(ExtensionList.lookup(type));
    }

    /** The id of whoever asks over the web. */
    public static String whoAsks() {
        return Jenkins.getAuthentication2().getName();
    }

    /** All jobs, whoever asks. */
    @SuppressWarnings("try") // the context is there to be closed
    public static List<Job<?, ?>> jobs() {
        try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
            List<Job<?, ?>> jobs = new ArrayList<>();
            for (Job<?, ?> job : Jenkins.get().getAllItems(Job.class)) jobs.add(job);
            return jobs;
        }
    }

    /** The controller's own computer and those of its nodes. */
    public static List<Computer> computers() {
        return List.of(Jenkins.get().getComputers());
    }

    public static List<PluginWrapper> plugins() {
        return Jenkins.get().getPluginManager().getPlugins();
    }

    /** How many plugins could not be loaded. */
    public static int failedPlugins() {
        return Jenkins.get().getPluginManager().getFailedPlugins().size();
    }

    /** The version of Jenkins. */
    public static String version() {
        return Jenkins.VERSION;
    }

    /** Whether whoever asks over the web has not logged in. */
    public static boolean isAnonymous() {
        return ACL.isAnonymous2(Jenkins.getAuthentication2());
    }

    /** The groups that whoever asks over the web came with. */
    public static Set<String> groupsOfWhoAsks() {
        return groups(Jenkins.getAuthentication2());
    }

    /** The groups of somebody. */
    public static Set<String> groups(Authentication somebody) {
        return somebody.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The credentials of that id that the controller itself may use. */
    public static Optional<StandardCredentials> credential(String id) {
        return Optional.ofNullable(CredentialsProvider.findCredentialByIdInItemGroup(
                id, StandardCredentials.class, Jenkins.get(), ACL.SYSTEM2, List.of()));
    }

    /** The credentials of those types that global configuration may use, for a drop-down; whoever may not configure sees the current one only. */
    public static ListBoxModel credentials(@Nullable String current, List<Class<? extends StandardCredentials>> types) {
        StandardListBoxModel model = new StandardListBoxModel();
        if (!hasPermission(Jenkins.ADMINISTER)) return model.includeCurrentValue(current == null ? "" : current);
        model.includeEmptyValue();
        for (Class<? extends StandardCredentials> type : types)
            model.includeMatchingAs(
                    ACL.SYSTEM2,
                    Jenkins.get(),
                    type,
                    URIRequirementBuilder.create().build(),
                    CredentialsMatchers.instanceOf(type));
        return model.includeCurrentValue(current == null ? "" : current);
    }
}
