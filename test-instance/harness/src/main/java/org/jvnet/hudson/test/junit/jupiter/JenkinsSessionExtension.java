package org.jvnet.hudson.test.junit.jupiter;

import hudson.Util;
import java.io.File;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jvnet.hudson.test.JenkinsRule;

/** Several controllers one after the other on one home: each {@code then} is a restart. */
public class JenkinsSessionExtension implements BeforeEachCallback, AfterEachCallback {
    private File home;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        home = Files.createTempDirectory("jenkins-session").toFile();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        Util.deleteRecursive(home);
    }

    public File getHome() {
        return home;
    }

    public void then(Step step) throws Throwable {
        JenkinsRule rule = new JenkinsRule().withExistingHome(home);
        rule.before();
        try {
            step.run(rule);
        } finally {
            rule.after();
        }
    }

    /** What happens in the life of one controller. */
    @FunctionalInterface
    public interface Step {
        void run(JenkinsRule r) throws Throwable;
    }
}
