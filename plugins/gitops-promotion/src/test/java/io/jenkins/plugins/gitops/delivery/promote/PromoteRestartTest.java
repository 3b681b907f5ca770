package io.jenkins.plugins.gitops.delivery.promote;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.delivery.Ground;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class PromoteRestartTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    @Disabled("after a restart the operation is taken up before GitopsConfiguration is found: see docs/decisions/0007")
    void goesOnAfterARestartInTheMiddle() throws Throwable {
        try (Ground ground = new Ground()) {
            String digest = ground.push("first");
            sessions.then(jenkins -> {
                ground.configure("");
                WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deliver");
                job.setDefinition(new CpsFlowDefinition(
                        "def shop = [image: '" + ground.image() + "', digest: '" + digest + "']\n"
                                + "promote release: shop, to: 'dev'\n"
                                + "echo 'between'\n"
                                + "promote release: shop, to: 'staging'\n",
                        true));
                WorkflowRun run = job.scheduleBuild2(0).waitForStart();
                jenkins.waitForMessage("between", run);
            });
            sessions.then(jenkins -> {
                WorkflowRun run = jenkins.jenkins
                        .getItemByFullName("deliver", WorkflowJob.class)
                        .getBuildByNumber(1);
                jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
                assertThat(ground.file("shop/staging/kustomization.yaml")).contains("digest: " + digest);
            });
        }
    }
}
