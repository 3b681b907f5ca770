package io.jenkins.plugins.gitops.controller.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cloudbees.jenkins.plugins.sshcredentials.SSHUserPrivateKey;
import com.cloudbees.jenkins.plugins.sshcredentials.impl.BasicSSHUserPrivateKey;
import com.cloudbees.plugins.credentials.Credentials;
import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.SecretBytes;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardListBoxModel;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.domains.HostnameSpecification;
import com.cloudbees.plugins.credentials.domains.URIRequirementBuilder;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import hudson.model.FreeStyleProject;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import hudson.util.Secret;
import io.jenkins.plugins.gitops.controller.security.Booted;
import java.nio.file.Path;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.FileCredentials;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jenkinsci.plugins.plaincredentials.impl.FileCredentialsImpl;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.access.AccessDeniedException;

class CredentialsTest {
    private static final String CANARY = "canary-51c2e8";

    @TempDir
    Path home;

    private Booted booted;

    @BeforeEach
    void start() throws Exception {
        booted = Booted.in(home);
    }

    @AfterEach
    void stop() {
        booted.close();
    }

    @Test
    void keepsEveryKindOverARestartAndNoneInTheClear() throws Exception {
        add(login("login", CredentialsScope.GLOBAL));
        add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "text", "", Secret.fromString(CANARY)));
        add(new FileCredentialsImpl(
                CredentialsScope.GLOBAL, "file", "", "kube.config", SecretBytes.fromRawBytes(CANARY.getBytes())));
        add(new BasicSSHUserPrivateKey(
                CredentialsScope.GLOBAL,
                "key",
                "git",
                new BasicSSHUserPrivateKey.DirectEntryPrivateKeySource(CANARY),
                CANARY,
                ""));
        booted.close();
        booted = Booted.in(home);
        assertThat(find("login", StandardUsernamePasswordCredentials.class)
                        .getPassword()
                        .getPlainText())
                .isEqualTo(CANARY);
        assertThat(find("text", StringCredentials.class).getSecret().getPlainText())
                .isEqualTo(CANARY);
        assertThat(find("file", FileCredentials.class).getContent()).hasContent(CANARY);
        assertThat(find("key", SSHUserPrivateKey.class).getPrivateKeys()).containsExactly(CANARY + "\n");
        assertThat(find("key", SSHUserPrivateKey.class).getPassphrase().getPlainText())
                .isEqualTo(CANARY);
        assertThat(Booted.holding(home, CANARY)).isEmpty();
        String encoded = java.util.Base64.getEncoder().encodeToString(CANARY.getBytes());
        assertThat(Booted.holding(home, encoded)).isEmpty();
    }

    @Test
    void givesAJobNoneOfTheControllersOwn() throws Exception {
        add(login("system", CredentialsScope.SYSTEM));
        add(login("global", CredentialsScope.GLOBAL));
        FreeStyleProject job = Jenkins.get().createProject(FreeStyleProject.class, "job");
        assertThat(CredentialsProvider.lookupCredentialsInItem(StandardCredentials.class, job, ACL.SYSTEM2))
                .extracting(StandardCredentials::getId)
                .containsExactly("global");
        assertThat(CredentialsProvider.lookupCredentialsInItemGroup(
                        StandardCredentials.class, Jenkins.get(), ACL.SYSTEM2))
                .hasSize(2);
        assertThat(CredentialsProvider.lookupCredentialsInItem(StandardCredentials.class, job, Jenkins.ANONYMOUS2))
                .isEmpty();
    }

    @Test
    void offersThoseOfTheRightPlaceAndKeepsWhatWasChosen() throws Exception {
        Domain ours = new Domain("ours", "", List.of(new HostnameSpecification("*.example.org", "secret.example.org")));
        store().addDomain(ours, List.of(login("ours", CredentialsScope.GLOBAL)));
        StandardListBoxModel model = new StandardListBoxModel();
        model.includeEmptyValue()
                .includeAs(
                        ACL.SYSTEM2,
                        Jenkins.get(),
                        StandardUsernamePasswordCredentials.class,
                        URIRequirementBuilder.fromUri("https://git.example.org/x")
                                .build())
                .includeCurrentValue("gone");
        assertThat(model).extracting(o -> o.value).containsExactly("", "ours", "gone");
        assertThat(model).extracting(o -> o.name).contains("robot/****** (for tests)");
        for (String other : List.of("https://example.com/x", "https://secret.example.org/x")) {
            assertThat(CredentialsProvider.lookupCredentialsInItemGroup(
                            StandardCredentials.class,
                            Jenkins.get(),
                            ACL.SYSTEM2,
                            URIRequirementBuilder.fromUri(other).build()))
                    .isEmpty();
        }
    }

    @Test
    void letsNobodyChangeThemWithoutThePermission() throws Exception {
        Jenkins.get().setAuthorizationStrategy(new FullControlOnceLoggedInAuthorizationStrategy());
        add(login("login", CredentialsScope.GLOBAL));
        try (ACLContext anyone = ACL.as2(Jenkins.ANONYMOUS2)) {
            assertThatThrownBy(() -> store().addCredentials(Domain.global(), login("x", null)))
                    .isInstanceOf(AccessDeniedException.class)
                    .hasMessageContaining("Credentials/Create");
            assertThat(store().getCredentials(Domain.global())).isEmpty();
        }
    }

    @Test
    void replacesAndRemovesOne() throws Exception {
        Credentials old = login("login", CredentialsScope.GLOBAL);
        add(old);
        assertThat(store().addCredentials(Domain.global(), login("login", CredentialsScope.GLOBAL)))
                .isFalse();
        Credentials fresh = new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, "login", "", "other", "p");
        assertThat(store().updateCredentials(Domain.global(), old, fresh)).isTrue();
        assertThat(find("login", StandardUsernamePasswordCredentials.class).getUsername())
                .isEqualTo("other");
        assertThat(store().removeCredentials(Domain.global(), fresh)).isTrue();
        assertThat(find("login", StandardCredentials.class)).isNull();
    }

    private static UsernamePasswordCredentialsImpl login(String id, CredentialsScope scope) {
        return new UsernamePasswordCredentialsImpl(scope, id, "for tests", "robot", CANARY);
    }

    private static CredentialsStore store() {
        return CredentialsProvider.lookupStores(Jenkins.get()).iterator().next();
    }

    private static void add(Credentials credentials) throws Exception {
        try (ACLContext system = ACL.as2(ACL.SYSTEM2)) {
            store().addCredentials(Domain.global(), credentials);
        }
    }

    private static <C extends StandardCredentials> C find(String id, Class<C> type) {
        return CredentialsProvider.findCredentialByIdInItemGroup(id, type, Jenkins.get(), ACL.SYSTEM2, List.of());
    }
}
