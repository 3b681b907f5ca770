package io.jenkins.plugins.gitops.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.util.FormValidation;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.gitops.model.Landscape;
import java.util.List;
import java.util.Objects;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class GitopsConfigurationTest {
    @Test
    void bindsTheWholeLandscapeAsCode(JenkinsRule jenkins) {
        configureAsCode();
        Landscape landscape = GitopsConfiguration.current().landscape();
        assertThat(landscape.problems()).isEmpty();
        assertThat(landscape.environment("production").orElseThrow().after()).containsExactly("dev");
        assertThat(landscape.registries())
                .containsExactly(new Landscape.Registry("images", "registry.example.com:5000", "", true));
        assertThat(landscape.clusters().get(0).authority()).contains("\nMIIB\n");
        assertThat(landscape.evidence().metricSources())
                .containsExactly(
                        new Landscape.Server("prometheus", "https://prometheus.example.com", "prometheus-token"));
        assertThat(landscape.evidence().codeQuality()).hasSize(1);
        assertThat(landscape.evidence().trustedKeys())
                .singleElement()
                .satisfies(key -> assertThat(key.pem()).endsWith("-----END PUBLIC KEY-----"));
        assertThat(landscape.channels()).containsExactly("releases", "on-call");
        assertThat(landscape.allowsHost("shop.example.com")).isTrue();
    }

    @Test
    void survivesTheFormUnchanged(JenkinsRule jenkins) throws Exception {
        configureAsCode();
        Landscape before = GitopsConfiguration.current().landscape();
        jenkins.configRoundtrip();
        assertThat(GitopsConfiguration.current().landscape()).isEqualTo(before);
    }

    @Test
    void canBeEmptiedByTheForm(JenkinsRule jenkins) throws Exception {
        GitopsConfiguration.current().setSettings(new GitopsSettings());
        jenkins.configRoundtrip();
        assertThat(GitopsConfiguration.current().landscape().environments()).isEmpty();
    }

    @Test
    void keepsWhatIsWrongAndSaysSoOnThePage(JenkinsRule jenkins) throws Exception {
        GitopsSettings settings = new GitopsSettings();
        EnvironmentSettings environment = new EnvironmentSettings("dev");
        environment.setRepository("nowhere");
        settings.setEnvironments(List.of(environment));
        GitopsConfiguration.current().setSettings(settings);
        jenkins.configRoundtrip();
        assertThat(GitopsConfiguration.current().getSettings().getEnvironments())
                .hasSize(1);
        String page = jenkins.createWebClient().goTo("manage/configure").asNormalizedText();
        assertThat(page).contains("Cannot resolve the repository 'nowhere' of environment 'dev'");
    }

    @Test
    void judgesWhileOneTypes(JenkinsRule jenkins) {
        RepositorySettings.DescriptorImpl descriptor = Objects.requireNonNull(
                (RepositorySettings.DescriptorImpl) Jenkins.get().getDescriptor(RepositorySettings.class));
        assertThat(descriptor.doCheckUrl("https://me:pw@git.example.com/x").kind)
                .isEqualTo(FormValidation.Kind.ERROR);
        assertThat(descriptor.doCheckUrl("https://git.example.com/x").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(descriptor.doCheckName("Not A Name").getMessage()).contains("choose one like");
    }

    @Test
    void judgesKeysCertificatesAndServers(JenkinsRule jenkins) {
        TrustedKeySettings.DescriptorImpl keys = Objects.requireNonNull(
                (TrustedKeySettings.DescriptorImpl) jenkins.jenkins.getDescriptor(TrustedKeySettings.class));
        assertThat(keys.doCheckPem("my key", "release").getMessage()).contains("it is no public key in PEM");
        ClusterSettings.DescriptorImpl clusters = Objects.requireNonNull(
                (ClusterSettings.DescriptorImpl) jenkins.jenkins.getDescriptor(ClusterSettings.class));
        assertThat(clusters.doCheckAuthority("trust me").getMessage()).contains("BEGIN CERTIFICATE");
        assertThat(clusters.doCheckAuthority("").kind).isEqualTo(FormValidation.Kind.OK);
        MetricSourceSettings.DescriptorImpl metrics = Objects.requireNonNull(
                (MetricSourceSettings.DescriptorImpl) jenkins.jenkins.getDescriptor(MetricSourceSettings.class));
        assertThat(metrics.doCheckUrl("file:///etc").getMessage()).contains("it does not speak HTTP");
        CodeQualitySettings.DescriptorImpl quality = Objects.requireNonNull(
                (CodeQualitySettings.DescriptorImpl) jenkins.jenkins.getDescriptor(CodeQualitySettings.class));
        assertThat(quality.doCheckUrl("https://sonar.example.com").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(quality.doCheckName("A B").getMessage()).contains("choose one like");
    }

    private static void configureAsCode() {
        ConfigurationAsCode.get()
                .configure(Objects.requireNonNull(GitopsConfigurationTest.class.getResource("landscape.yaml"))
                        .toString());
    }
}
