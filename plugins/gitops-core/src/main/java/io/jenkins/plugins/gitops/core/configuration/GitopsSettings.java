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
    private List<MetricSourceSettings> metricSources = new ArrayList<>();
    private List<CodeQualitySettings> codeQualityServers = new ArrayList<>();
    private List<TrustedKeySettings> trustedKeys = new ArrayList<>();
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

    public List<MetricSourceSettings> getMetricSources() {
        return metricSources;
    }

    @DataBoundSetter
    public void setMetricSources(List<MetricSourceSettings> metricSources) {
        this.metricSources = new ArrayList<>(metricSources);
    }

    public List<CodeQualitySettings> getCodeQualityServers() {
        return codeQualityServers;
    }

    @DataBoundSetter
    public void setCodeQualityServers(List<CodeQualitySettings> codeQualityServers) {
        this.codeQualityServers = new ArrayList<>(codeQualityServers);
    }

    public List<TrustedKeySettings> getTrustedKeys() {
        return trustedKeys;
    }

    @DataBoundSetter
    public void setTrustedKeys(List<TrustedKeySettings> trustedKeys) {
        this.trustedKeys = new ArrayList<>(trustedKeys);
    }

    /** Host names, separated by commas, that steps may send requests to from the controller. */
    public String getAllowedHosts() {
        return allowedHosts;
    }

    @DataBoundSetter
    public void setAllowedHosts(String allowedHosts) {
        this.allowedHosts = Text.trimmed(allowedHosts);
    }

    /** What was stored before a list was known has none of it. */
    Object readResolve() {
        if (metricSources == null) metricSources = new ArrayList<>();
        if (codeQualityServers == null) codeQualityServers = new ArrayList<>();
        if (trustedKeys == null) trustedKeys = new ArrayList<>();
        return this;
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
                        .map(c -> new Landscape.Cluster(
                                c.getName(),
                                c.getServerUrl(),
                                c.getCredentialsId(),
                                c.getAuthority(),
                                c.isArgoServer()))
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
                names(allowedHosts),
                new Landscape.Evidence(
                        metricSources.stream().map(MetricSourceSettings::server).toList(),
                        codeQualityServers.stream()
                                .map(CodeQualitySettings::server)
                                .toList(),
                        trustedKeys.stream()
                                .map(key -> new Landscape.TrustedKey(key.getName(), key.getPem()))
                                .toList()));
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
