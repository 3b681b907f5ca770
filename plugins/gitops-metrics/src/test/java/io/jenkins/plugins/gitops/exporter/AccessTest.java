package io.jenkins.plugins.gitops.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.util.Secret;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jenkins.model.Jenkins;
import org.htmlunit.WebResponse;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class AccessTest {
    private static final String TOKEN = "canary-4711-token";

    private static MetricsSettings secured(JenkinsRule jenkins) {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .toEveryone()
                .grant(MetricsPermissions.SCRAPE)
                .everywhere()
                .to("prometheus"));
        MetricsSettings settings = new MetricsSettings();
        settings.setToken(Secret.fromString(TOKEN));
        MetricsConfiguration.current().setSettings(settings);
        return settings;
    }

    private static int status(JenkinsRule jenkins, Map<String, String> headers) throws Exception {
        return Reading.answer(jenkins.createWebClient(), jenkins, headers).getStatusCode();
    }

    @Test
    void isClosedToWhoeverMerelyReads(JenkinsRule jenkins) throws Exception {
        secured(jenkins);
        assertThat(status(jenkins, Map.of())).isEqualTo(403);
        assertThat(status(jenkins, Map.of("Authorization", "Bearer not the token")))
                .isEqualTo(403);
        assertThat(status(jenkins, Map.of("Authorization", TOKEN))).isEqualTo(403);
    }

    @Test
    void opensToTheTokenAndToThePermission(JenkinsRule jenkins) throws Exception {
        secured(jenkins);
        assertThat(status(jenkins, Map.of("Authorization", "Bearer " + TOKEN))).isEqualTo(200);
        assertThat(Reading.answer(jenkins.createWebClient().withBasicApiToken("prometheus"), jenkins, Map.of())
                        .getStatusCode())
                .isEqualTo(200);
    }

    @Test
    void opensToAllWhereThatIsSaid(JenkinsRule jenkins) throws Exception {
        secured(jenkins).setOpenToAll(true);
        assertThat(status(jenkins, Map.of())).isEqualTo(200);
    }

    @Test
    void speaksTheFormatAndThePackingThatAreAskedFor(JenkinsRule jenkins) throws Exception {
        WebResponse text = Reading.answer(jenkins.createWebClient(), jenkins, Map.of("Accept-Encoding", "identity"));
        assertThat(text.getResponseHeaderValue("Content-Type"))
                .startsWith("text/plain;")
                .contains("version=0.0.4");
        assertThat(text.getResponseHeaderValue("Content-Encoding")).isNull();
        WebResponse open = Reading.answer(
                jenkins.createWebClient(), jenkins, Map.of("Accept", "application/openmetrics-text;version=1.0.0"));
        assertThat(open.getResponseHeaderValue("Content-Type"))
                .startsWith("application/openmetrics-text;")
                .contains("version=1.0.0");
        assertThat(open.getContentAsString()).endsWith("# EOF\n");
        var connection = new java.net.URL(jenkins.getURL(), "gitops-metrics/").openConnection();
        connection.setRequestProperty("Accept-Encoding", "gzip");
        assertThat(connection.getHeaderField("Content-Encoding")).isEqualTo("gzip");
        try (var in = new GZIPInputStream(connection.getInputStream())) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("jvm_thread_count ");
        }
    }

    @Test
    void answersUnderThePathThatIsConfigured(JenkinsRule jenkins) throws Exception {
        MetricsSettings settings = new MetricsSettings();
        settings.setPath("prometheus");
        MetricsConfiguration.current().setSettings(settings);
        assertThat(status(jenkins, Map.of())).isEqualTo(200);
        jenkins.createWebClient().assertFails("gitops-metrics/", 404);
        settings.setPath("../etc");
        assertThat(settings.getPath()).isEqualTo("gitops-metrics");
    }

    /** I22. */
    @Test
    void I22keepsTheTokenToItself(JenkinsRule jenkins) throws Exception {
        secured(jenkins).setOpenToAll(true);
        assertThat(Reading.of(jenkins).text()).doesNotContain(TOKEN);
        try (Stream<Path> files = Files.walk(jenkins.jenkins.getRootDir().toPath())) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(TOKEN);
        }
    }
}
