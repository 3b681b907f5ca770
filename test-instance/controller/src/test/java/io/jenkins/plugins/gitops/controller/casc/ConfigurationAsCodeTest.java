package io.jenkins.plugins.gitops.controller.casc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.model.User;
import hudson.security.AuthorizationStrategy;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import hudson.security.csrf.DefaultCrumbIssuer;
import hudson.slaves.EnvironmentVariablesNodeProperty;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.gitops.controller.security.Booted;
import io.jenkins.plugins.gitops.controller.security.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import jenkins.model.Jenkins;
import jenkins.model.JenkinsLocationConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationAsCodeTest {
    private static final String CANARY = "canary-d04b17";

    @TempDir
    Path folder;

    private Booted booted;

    @BeforeEach
    void start() throws Exception {
        booted = Booted.in(folder.resolve("home"));
    }

    @AfterEach
    void stop() {
        booted.close();
    }

    @Test
    void setsTheControllerUp() throws Exception {
        configure("""
                jenkins:
                  systemMessage: "Hello"
                  numExecutors: 3
                  crumbIssuer: standard
                  authorizationStrategy:
                    loggedInUsersCanDoAnything:
                      allowAnonymousRead: true
                  securityRealm:
                    local:
                      allowsSignup: false
                      users:
                        - id: ann
                          name: Ann Smith
                          password: "${readFile:%s}"
                  globalNodeProperties:
                    - envVars:
                        env:
                          - key: WHERE
                            value: "^${here}"
                unclassified:
                  location:
                    url: "http://127.0.0.1/"
                credentials:
                  system:
                    domainCredentials:
                      - credentials:
                          - usernamePassword:
                              scope: GLOBAL
                              id: robot
                              username: robot
                              password: "${MISSING:-%s}"
                """.formatted(file("password", CANARY), CANARY));
        assertThat(Jenkins.get().getNumExecutors()).isEqualTo(3);
        assertThat(Jenkins.get().getCrumbIssuer()).isInstanceOf(DefaultCrumbIssuer.class);
        assertThat(((FullControlOnceLoggedInAuthorizationStrategy) Jenkins.get().getAuthorizationStrategy())
                        .isAllowAnonymousRead())
                .isTrue();
        assertThat(User.getById("ann", false).getFullName()).isEqualTo("Ann Smith");
        assertThat(Login.password("ann", CANARY)).isPresent();
        assertThat(JenkinsLocationConfiguration.get().getUrl()).isEqualTo("http://127.0.0.1/");
        EnvironmentVariablesNodeProperty variables =
                Jenkins.get().getGlobalNodeProperties().get(EnvironmentVariablesNodeProperty.class);
        assertThat(variables.getEnvVars()).containsEntry("WHERE", "${here}");
        var login = (StandardUsernamePasswordCredentials)
                SystemCredentialsProvider.getInstance().getCredentials().get(0);
        assertThat(login.getPassword().getPlainText()).isEqualTo(CANARY);
        assertThat(Booted.holding(folder.resolve("home"), CANARY)).isEmpty();
    }

    @Test
    void namesEveryMistakeWithItsPlaceAndWhatIsAllowed() throws Exception {
        String yaml = """
                jenkins:
                  systemMessage: "changed"
                  numExecutors: many
                  authorizationStrategy: everybody
                  crumbIssuer:
                    standard:
                      exclude: true
                unclassified:
                  gitopz: {}
                  location:
                    url: "${NOWHERE_SET}"
                nonsense: 1
                """;
        assertThatThrownBy(() -> configure(yaml))
                .isInstanceOf(ConfiguratorException.class)
                .hasMessageContaining(
                        "'jenkins.numExecutors' (" + folder.resolve("casc.yaml") + ", line 3): 'many' is no int")
                .hasMessageContaining("'jenkins.authorizationStrategy'")
                .hasMessageContaining("there is no 'everybody'; allowed: 'loggedInUsersCanDoAnything', 'unsecured'")
                .hasMessageContaining("'jenkins.crumbIssuer.standard.exclude'")
                .hasMessageContaining("allowed: 'excludeClientIPFromCrumb'")
                .hasMessageContaining("'unclassified.gitopz'")
                .hasMessageContaining("'location'")
                .hasMessageContaining("the variable 'NOWHERE_SET' has no value")
                .hasMessageContaining("line 12): there is no such element; allowed: 'credentials', 'jenkins'");
        assertThat(Jenkins.get().getSystemMessage()).isNotEqualTo("changed");
    }

    @Test
    void takesBackWhatWasSetWhenSomethingLaterRefuses() throws Exception {
        String yaml = """
                jenkins:
                  systemMessage: "changed"
                  authorizationStrategy: loggedInUsersCanDoAnything
                  numExecutors: -1
                """;
        assertThatThrownBy(() -> configure(yaml))
                .hasMessageContaining("'jenkins.numExecutors'")
                .hasMessageContaining("line 4");
        assertThat(Jenkins.get().getSystemMessage()).isNotEqualTo("changed");
        assertThat(Jenkins.get().getAuthorizationStrategy()).isSameAs(AuthorizationStrategy.UNSECURED);
    }

    @Test
    void refusesWhatTwoFilesSay() throws Exception {
        Path one = file("one.yaml", "jenkins:\n  numExecutors: 1\n");
        Path two = file("two.yaml", "jenkins:\n  numExecutors: 2\n");
        assertThatThrownBy(() -> ConfigurationAsCode.get().configure(one.toString(), two.toString()))
                .hasMessageContaining("two.yaml, line 2): '" + one + "', line 2, says it too");
    }

    @Test
    void readsAFolderInOrderAndSaysWhatItCannotRead() throws Exception {
        file("casc/a.yaml", "jenkins:\n  numExecutors: 5\n");
        file("casc/b.yml", "jenkins:\n  systemMessage: both\n");
        ConfigurationAsCode.get().configure(folder.resolve("casc").toString());
        assertThat(Jenkins.get().getNumExecutors()).isEqualTo(5);
        assertThat(Jenkins.get().getSystemMessage()).isEqualTo("both");
        assertThatThrownBy(() -> ConfigurationAsCode.get().configure("/nowhere.yaml"))
                .hasMessageContaining("'/nowhere.yaml'");
        assertThatThrownBy(() -> configure("jenkins: [")).hasMessageContaining("it is not YAML");
    }

    @Test
    void saysNoSecretInAMessage() throws Exception {
        Path secret = file("secret", CANARY);
        String yaml =
                "jenkins:\n  numExecutors: \"${readFile:" + secret + "}\"\n  mode: \"${readFile:" + secret + "}\"\n";
        assertThatThrownBy(() -> configure(yaml))
                .hasMessageContaining("'jenkins.numExecutors'")
                .hasMessageNotContaining(CANARY);
    }

    private void configure(String yaml) throws Exception {
        ConfigurationAsCode.get().configure(file("casc.yaml", yaml).toString());
    }

    private Path file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
