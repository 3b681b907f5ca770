package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Job;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.jvnet.hudson.test.JenkinsRule;

/** Compares the stand-in with the facts about the real API, where a checker and its facts are at hand. */
class RealApiTest {
    @Test
    @EnabledIfEnvironmentVariable(named = "JENKINS_API_CHECK", matches = ".+", disabledReason = "no checker at hand")
    void offersNothingThatTheRealOneDoesNot() throws Exception {
        Process check = new ProcessBuilder(
                        System.getenv("JENKINS_API_CHECK"), "--stand-in", place(Job.class), place(JenkinsRule.class))
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    private static String place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }
}
