package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import io.jenkins.plugins.gitops.model.Landscape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Everything global in one object: one save, and lists that a form can empty. */
public final class GitopsSettings extends AbstractDescribableImpl<GitopsSettings> {
    private List<EnvironmentSettings> environments = new ArrayList<>();
    private List<ClusterSettings> clusters = new ArrayList<>();
    private List<RepositorySettings> repositories = new ArrayList<>();
    private List<RegistrySettings> registries = new ArrayList<>();
    private List<ChannelSettings> channels = new ArrayList<>();
    private String allowedHosts = "";

    @DataBoundConstructor
    public GitopsSettings() {}

    public List<EnvironmentSettings> getEnvironments() {
        return environments;
    }

    @DataBoundSetter
    public void setEnvironments(List<EnvironmentSettings> environments) {
        this.environments = new ArrayList<>(environments);
    }

    public List<ClusterSettings> getClusters() {
        return clusters;
    }

    @DataBoundSetter
    public void setClusters(List<ClusterSettings> clusters) {
        this.clusters = new ArrayList<>(clusters);
    }

    public List<RepositorySettings> getRepositories() {
        return repositories;
    }

    @DataBoundSetter
    public void setRepositories(List<RepositorySettings> repositories) {
        this.repositories = new ArrayList<>(repositories);
    }

    public List<RegistrySettings> getRegistries() {
        return registries;
    }

    @DataBoundSetter
    public void setRegistries(List<RegistrySettings> registries) {
        this.registries = new ArrayList<>(registries);
    }

    public List<ChannelSettings> getChannels() {
        return channels;
    }

    @DataBoundSetter
    public void setChannels(List<ChannelSettings> channels) {
        this.channels = new ArrayList<>(channels);
    }

    /** Host names, separated by commas, that steps may send requests to from the controller. */
    public String getAllowedHosts() {
        return allowedHosts;
    }

    @DataBoundSetter
    public void setAllowedHosts(String allowedHosts) {
        this.allowedHosts = Text.trimmed(allowedHosts);
    }

    Landscape landscape() {
        return new Landscape(
                environments.stream()
                        .map(e -> new Landscape.Place(
                                e.getName(),
                                e.getRepository(),
                                e.getPath(),
                                e.getCluster(),
                                names(e.getAfter()),
                                e.getRules().rules()))
                        .toList(),
                clusters.stream()
                        .map(c -> new Landscape.Cluster(c.getName(), c.getServerUrl(), c.getCredentialsId()))
                        .toList(),
                repositories.stream()
                        .map(r ->
                                new Landscape.Repository(r.getName(), r.getUrl(), r.getBranch(), r.getCredentialsId()))
                        .toList(),
                registries.stream()
                        .map(r -> new Landscape.Registry(
                                r.getName(), r.getAddress(), r.getCredentialsId(), r.isPlainHttp()))
                        .toList(),
                channels.stream().map(ChannelSettings::getName).toList(),
                names(allowedHosts));
    }

    private static List<String> names(String list) {
        return Stream.of(list)
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<GitopsSettings> {
        @Override
        public String getDisplayName() {
            return "GitOps";
        }
    }
}
