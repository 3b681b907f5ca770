package io.jenkins.plugins.gitops.core.awaiturl;

import io.jenkins.plugins.gitops.testkit.http.Application;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class AwaitUrlRestartTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void waitsOnAfterARestartOfTheController() throws Throwable {
        try (Application application = Application.starting()) {
            String[] name = new String[1];
            sessions.then(jenkins -> {
                AwaitUrlStepTest.allow("127.0.0.1");
                WorkflowJob job = AwaitUrlStepTest.job(
                        jenkins,
                        "def seen = awaitUrl(url: '" + application.url()
                                + "/healthz', every: '100ms')\necho seen.verdict.kind");
                name[0] = job.getFullName();
                job.scheduleBuild2(0).waitForStart();
                application.awaitFirstQuestion();
            });
            application.up();
            sessions.then(jenkins -> {
                WorkflowRun run = jenkins.jenkins
                        .getItemByFullName(name[0], WorkflowJob.class)
                        .getBuildByNumber(1);
                jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
                jenkins.assertLogContains("PASS", run);
            });
        }
    }
}
