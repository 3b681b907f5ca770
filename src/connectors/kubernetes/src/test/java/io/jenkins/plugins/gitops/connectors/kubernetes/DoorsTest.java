package io.jenkins.plugins.gitops.connectors.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DoorsTest {
    private static final String PATH = "/api/v1/namespaces/shop/pods/web";

    private final AtomicReference<ClusterAccess> access = new AtomicReference<>();
    private final Doors doors = new Doors(cluster -> access.get(), Duration.ofSeconds(5));
    private ApiStandIn api;

    @BeforeEach
    void start() throws IOException {
        api = new ApiStandIn();
        api.put(PATH, "kind: Pod");
    }

    @AfterEach
    void stop() {
        doors.close();
        api.close();
    }

    private String toldAs(ClusterAccess way) {
        access.set(way);
        doors.server("prod").get(PATH).join();
        return api.asked().get(api.asked().size() - 1).authorization();
    }

    @Test
    void takesARotatedTokenAtOnce() {
        assertThat(toldAs(new ClusterAccess.Token(api.url(), "", "one"))).isEqualTo("Bearer one");
        assertThat(toldAs(new ClusterAccess.Token(api.url(), "", "two"))).isEqualTo("Bearer two");
    }

    @Test
    void keepsOneClientWhileTheWayInStaysTheSame() {
        access.set(new ClusterAccess.Token(api.url(), "", "one"));
        ApiServer before = doors.server("prod");
        access.set(new ClusterAccess.Token(api.url(), "", "one"));
        assertThat(doors.server("prod")).isSameAs(before);
    }

    @Test
    void readsThePodsOwnTokenAnewForItChanges(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("ca.crt"), TestCertificate.make(folder).pem());
        Files.writeString(folder.resolve("token"), "first\n");
        ClusterAccess own = new ClusterAccess.PodAccount(api.url(), folder.toString());
        assertThat(toldAs(own)).isEqualTo("Bearer first");
        Files.writeString(folder.resolve("token"), "second\n");
        assertThat(toldAs(own)).isEqualTo("Bearer second");
    }

    @Test
    void tellsThatThisIsNoPod(@TempDir Path folder) {
        access.set(new ClusterAccess.PodAccount(api.url(), folder.toString()));
        assertThatThrownBy(() -> doors.server("prod"))
                .hasMessageContaining("Cannot use the pod's own account for cluster 'prod'")
                .hasMessageContaining("run in a pod with a mounted service account token");
    }

    @Test
    void showsAClientCertificate(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (ApiStandIn secure = new ApiStandIn(certificate.context(), true)) {
            secure.put(PATH, "kind: Pod");
            access.set(new ClusterAccess.Token(secure.url(), certificate.pem(), "none"));
            assertThatThrownBy(() -> doors.server("prod").get(PATH).join()).hasMessageContaining("Cannot read");
            access.set(new ClusterAccess.Certificate(
                    secure.url(), certificate.pem(), certificate.pem(), certificate.key()));
            assertThat(doors.server("prod").get(PATH).join().path("kind").asText())
                    .isEqualTo("Pod");
        }
    }

    private String kubeconfig(String user) {
        return """
            apiVersion: v1
            kind: Config
            current-context: here
            contexts: [{name: here, context: {cluster: c, user: u}}]
            clusters: [{name: c, cluster: {server: "%s"}}]
            users: [{name: u, user: %s}]
            """.formatted(api.url(), user);
    }

    @Test
    void readsAKubeconfig() {
        assertThat(toldAs(new ClusterAccess.Kubeconfig(kubeconfig("{token: abc}"))))
                .isEqualTo("Bearer abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{exec: {command: touch, args: [/tmp/x]}}",
                "{auth-provider: {name: gcp}}",
                "{tokenFile: /etc/passwd}",
                "{client-key: /etc/shadow, client-certificate: /etc/x}"
            })
    void refusesAKubeconfigThatReachesOut(String user) {
        access.set(new ClusterAccess.Kubeconfig(kubeconfig(user)));
        assertThatThrownBy(() -> doors.server("prod"))
                .hasMessageContaining("Cannot use the kubeconfig of cluster 'prod': it asks for [")
                .hasMessageEndingWith("which is not data; embed everything: --flatten --raw");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s3cret", "{s3cret", "kind: Config", "a: [s3cret"})
    void refusesWhatIsNoKubeconfigWithoutQuotingIt(String text) {
        access.set(new ClusterAccess.Kubeconfig(text));
        assertThatThrownBy(() -> doors.server("prod"))
                .hasMessageContaining("Cannot use the kubeconfig of cluster 'prod'")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void refusesAKubeconfigWithoutACurrentContext() {
        access.set(new ClusterAccess.Kubeconfig(kubeconfig("{token: abc}").replace("current-context: here", "")));
        assertThatThrownBy(() -> doors.server("prod")).hasMessageContaining("it has no current context");
    }

    @Test
    void showsNoSecretAsText() {
        URI url = URI.create("https://api.example");
        String encoded = Base64.getEncoder().encodeToString("s3cret".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(new ClusterAccess.Token(url, "", "s3cret")
                        + " "
                        + new ClusterAccess.Certificate(url, "", "", "s3cret")
                        + new ClusterAccess.Kubeconfig("s3cret")
                        + new ClusterAccess.ArgoServer(url, "", "s3cret"))
                .doesNotContain("s3cret")
                .doesNotContain(encoded);
    }
}
