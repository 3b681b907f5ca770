package io.jenkins.plugins.gitops.controller.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.AccessDeniedException3;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import hudson.security.HudsonPrivateSecurityRealm;
import hudson.security.Permission;
import hudson.security.PermissionScope;
import hudson.util.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import jenkins.model.Jenkins;
import jenkins.security.ApiTokenProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.Authentication;

class SecurityTest {
    private static final String CANARY = "canary-7f3a9c";

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
    void letsNobodyInWhoIsNotLoggedInOnceThereIsAnAdministrator() throws Exception {
        String password = FirstAdmin.ifOpen(Jenkins.get()).orElseThrow();
        try (ACLContext anyone = ACL.as2(Jenkins.ANONYMOUS2)) {
            assertThat(Jenkins.get().hasPermission(Jenkins.READ)).isFalse();
            assertThatThrownBy(() -> Jenkins.get().checkPermission(Jenkins.ADMINISTER))
                    .isInstanceOf(AccessDeniedException3.class)
                    .hasMessage("anonymous is missing the Overall/Administer permission");
        }
        Authentication admin = Login.password(FirstAdmin.NAME, password).orElseThrow();
        try (ACLContext known = ACL.as2(admin)) {
            assertThat(Jenkins.get().hasPermission(Jenkins.ADMINISTER)).isTrue();
        }
        assertThat(Login.password(FirstAdmin.NAME, "wrong")).isEmpty();
        assertThat(Login.password("nobody", password)).isEmpty();
        assertThat(Booted.holding(home, password)).isEmpty();
        assertThat(FirstAdmin.ifOpen(Jenkins.get())).isEmpty();
    }

    @Test
    void letsAnyoneReadAndNoMoreWhereThatIsAllowed() {
        FullControlOnceLoggedInAuthorizationStrategy strategy = new FullControlOnceLoggedInAuthorizationStrategy();
        strategy.setAllowAnonymousRead(true);
        ACL acl = strategy.getRootACL();
        assertThat(acl.hasPermission2(Jenkins.ANONYMOUS2, Jenkins.READ)).isTrue();
        assertThat(acl.hasPermission2(Jenkins.ANONYMOUS2, Permission.CONFIGURE)).isFalse();
    }

    @Test
    void goesBackToWhoeverWasThereBefore() {
        try (ACLContext outer = ACL.as2(Jenkins.ANONYMOUS2)) {
            try (ACLContext inner = ACL.as2(ACL.SYSTEM2)) {
                assertThat(Jenkins.getAuthentication2()).isEqualTo(ACL.SYSTEM2);
            }
            assertThat(ACL.isAnonymous2(Jenkins.getAuthentication2())).isTrue();
        }
    }

    @Test
    void knowsPermissionsByTheirNamesAndPlaces() {
        assertThat(Permission.fromId(Jenkins.ADMINISTER.getId())).isSameAs(Jenkins.ADMINISTER);
        assertThat(Permission.READ.impliedBy).isEqualTo(Jenkins.ADMINISTER);
        assertThat(PermissionScope.RUN.isContainedBy(PermissionScope.JENKINS)).isTrue();
        assertThat(PermissionScope.JENKINS.isContainedBy(PermissionScope.RUN)).isFalse();
    }

    @Test
    void keepsAUserOverARestartAndThePasswordAsAHash() throws Exception {
        User user = new HudsonPrivateSecurityRealm(false).createAccount("Ann.Smith", CANARY);
        user.setFullName("Ann Smith");
        user.save();
        restart();
        Jenkins.get().setSecurityRealm(new HudsonPrivateSecurityRealm(false));
        assertThat(User.getById("ann.smith", false).getFullName()).isEqualTo("Ann Smith");
        assertThat(Login.password("ann.smith", CANARY)).isPresent();
        assertThat(Booted.holding(home, CANARY)).isEmpty();
    }

    @Test
    void takesAnApiTokenUntilItIsRevoked() throws Exception {
        Jenkins.get().setSecurityRealm(new HudsonPrivateSecurityRealm(false));
        User user = User.getById("robot", true);
        ApiTokenProperty tokens = user.getProperty(ApiTokenProperty.class);
        var token = tokens.generateNewToken("build");
        restart();
        Jenkins.get().setSecurityRealm(new HudsonPrivateSecurityRealm(false));
        assertThat(Login.basic("robot", token.plainValue)).isPresent();
        assertThat(Login.basic("robot", token.plainValue + "0")).isEmpty();
        assertThat(Login.basic("other", token.plainValue)).isEmpty();
        assertThat(Login.password("robot", token.plainValue)).isEmpty();
        assertThat(Booted.holding(home, token.plainValue)).isEmpty();
        User.getById("robot", false).getProperty(ApiTokenProperty.class).revokeToken(token.tokenUuid);
        assertThat(Login.basic("robot", token.plainValue)).isEmpty();
    }

    @Test
    void refusesNamesThatMeanSomebodyElse() {
        for (String name : List.of("anonymous", "SYSTEM", "..", "a/b")) {
            assertThatThrownBy(() -> User.getById(name, true)).hasMessageContaining("'" + name + "'");
        }
    }

    @Test
    void opensASecretWithTheHomesKeyAlone(@TempDir Path other) throws Exception {
        String sealed = Secret.fromString(CANARY).getEncryptedValue();
        assertThat(sealed).matches("\\{[A-Za-z0-9+/=]+}").doesNotContain(CANARY);
        assertThat(Secret.fromString(sealed).getPlainText()).isEqualTo(CANARY);
        assertThat(Secret.fromString(sealed).getEncryptedValue()).isEqualTo(sealed);
        restart();
        assertThat(Secret.decrypt(sealed).getPlainText()).isEqualTo(CANARY);
        assertThat(Secret.decrypt(sealed.replace(sealed.charAt(30), sealed.charAt(30) == 'A' ? 'B' : 'A')))
                .isNull();
        booted.close();
        booted = Booted.in(other);
        assertThat(Secret.decrypt(sealed)).isNull();
        assertThat(Secret.decrypt("plain")).isNull();
    }

    @Test
    void keepsItsKeysFromEverybodyElse() throws Exception {
        Secret.fromString(CANARY).getEncryptedValue();
        try (var files = Files.list(home.resolve("secrets"))) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(1)
                    .allSatisfy(f -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(f)))
                            .isEqualTo("rw-------"));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    private void restart() throws Exception {
        booted.close();
        booted = Booted.in(home);
    }
}
