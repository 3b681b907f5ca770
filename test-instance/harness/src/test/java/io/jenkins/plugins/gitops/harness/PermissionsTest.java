package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.Permission;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PermissionsTest {
    @Test
    void grantsWhatWasSaidWhereItWasSaidToWhomItWasSaid(JenkinsRule rule) throws Exception {
        FreeStyleProject ours = rule.createFreeStyleProject("ours");
        FreeStyleProject other = rule.createFreeStyleProject("other");
        rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
        rule.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .toAuthenticated()
                .grant(Item.READ)
                .onItems(ours)
                .to("ann")
                .grantWithoutImplication(Item.BUILD)
                .onPaths("o.*r")
                .to("ann"));
        try (ACLContext ann = ACL.as(User.getById("ann", true))) {
            assertThat(rule.jenkins.hasPermission(Jenkins.READ)).isTrue();
            assertThat(rule.jenkins.hasPermission(Jenkins.ADMINISTER)).isFalse();
            assertThat(ours.hasPermission(Item.READ)).isTrue();
            assertThat(ours.hasPermission(Item.BUILD)).isFalse();
            assertThat(other.hasPermission(Item.READ)).isFalse();
            assertThat(other.hasPermission(Item.BUILD)).isTrue();
        }
        try (ACLContext admin = ACL.as(User.getById("admin", true))) {
            assertThat(other.hasPermission(Item.CONFIGURE)).isTrue();
        }
        try (ACLContext anyone = ACL.as2(Jenkins.ANONYMOUS2)) {
            assertThat(rule.jenkins.hasPermission(Jenkins.READ)).isFalse();
        }
    }

    @Test
    void callsPermissionsAsJenkinsDoes(JenkinsRule rule) {
        assertThat(List.of(Jenkins.ADMINISTER, Jenkins.READ, Item.BUILD, Run.UPDATE, CredentialsProvider.VIEW))
                .extracting(Permission::getId)
                .containsExactly(
                        "hudson.model.Hudson.Administer",
                        "hudson.model.Hudson.Read",
                        "hudson.model.Item.Build",
                        "hudson.model.Run.Update",
                        "com.cloudbees.plugins.credentials.CredentialsProvider.View");
        assertThat(Permission.fromId("hudson.model.Hudson.Administer")).isSameAs(Jenkins.ADMINISTER);
    }
}
