package io.jenkins.plugins.gitops.delivery.promote;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.delivery.Ground;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class PromoteRestartTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    /** The controller does not wait for ever for a stride; what the stride then finds gone ends nothing. */
    @Test
    void isNotJudgedByAControllerThatGoesDown() throws Throwable {
        try (Ground ground = new Ground()) {
            String digest = ground.push("first");
            sessions.then(jenkins -> {
                ground.configure("");
                CompletableFuture<Void> held = ground.hold();
                start(
                        jenkins,
                        "promote release: [image: '" + ground.image() + "', digest: '" + digest + "'], to: 'dev'");
                held.get(1, TimeUnit.MINUTES);
            });
            ground.letGo();
            sessions.then(jenkins -> {
                finishes(jenkins);
                assertThat(ground.file("shop/dev/kustomization.yaml")).contains("digest: " + digest);
            });
        }
    }

    @Test
    void goesOnAfterARestartInTheMiddle() throws Throwable {
        try (Ground ground = new Ground()) {
            String digest = ground.push("first");
            sessions.then(jenkins -> {
                ground.configure("");
                WorkflowRun run = start(
                        jenkins,
                        "def shop = [image: '" + ground.image() + "', digest: '" + digest + "']\n"
                                + "promote release: shop, to: 'dev'\n"
                                + "echo 'between'\n"
                                + "promote release: shop, to: 'staging'\n");
                jenkins.waitForMessage("between", run);
            });
            sessions.then(jenkins -> {
                finishes(jenkins);
                assertThat(ground.file("shop/staging/kustomization.yaml")).contains("digest: " + digest);
            });
        }
    }

    private static WorkflowRun start(JenkinsRule jenkins, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deliver");
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job.scheduleBuild2(0).waitForStart();
    }

    private static void finishes(JenkinsRule jenkins) throws Exception {
        WorkflowRun run =
                jenkins.jenkins.getItemByFullName("deliver", WorkflowJob.class).getBuildByNumber(1);
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
    }
}
