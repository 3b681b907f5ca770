package io.jenkins.plugins.gitops.delivery.promote;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.gitops.delivery.Ground;
import java.io.IOException;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PromoteStepTest {
    private Ground ground;

    @BeforeEach
    void begin() throws IOException {
        ground = new Ground();
    }

    @AfterEach
    void end() {
        ground.close();
    }

    @Test
    void promotesThroughEnvironmentsAndBack(JenkinsRule jenkins) throws Exception {
        ground.configure("");
        String first = ground.push("first");
        String second = ground.push("second");
        WorkflowRun run = run(jenkins, Result.SUCCESS, """
            def one = [image: '%1$s', digest: '%2$s']
            def two = [image: '%1$s', digest: '%3$s']
            promote release: one, to: 'dev'
            def done = promote(release: one, to: 'staging')
            echo "first ${done.kind} ${done.changed}"
            promote release: two, to: 'dev'
            promote release: two, to: 'staging'
            def back = rollback(environment: 'staging', application: 'shop', reason: 'loses orders')
            echo "back to ${back.release.artifacts[0].digest}"
            """.formatted(ground.image(), first, second));
        jenkins.assertLogContains("first SUCCEEDED true", run);
        jenkins.assertLogContains("back to " + first, run);
        jenkins.assertLogNotContains(ground.password(), run);
        assertThat(ground.file("shop/staging/kustomization.yaml"))
                .contains("digest: " + first)
                .startsWith("# what runs here");
        assertThat(ground.file("shop/dev/kustomization.yaml")).contains("digest: " + second);
        assertThat(ground.file("shop/production/kustomization.yaml")).contains("newTag: none");
    }

    @Test
    void printsThePlanAndTouchesNothing(JenkinsRule jenkins) throws Exception {
        ground.configure("");
        String digest = ground.push("first");
        WorkflowRun run = run(
                jenkins,
                Result.SUCCESS,
                "promote images: ['" + ground.image() + "@" + digest + "'], to: 'dev', dryRun: true");
        jenkins.assertLogContains("would change:", run);
        jenkins.assertLogContains("+    digest: " + digest, run);
        assertThat(ground.file("shop/dev/kustomization.yaml")).contains("newTag: none");
    }

    @Test
    void saysWhatIsWrong(JenkinsRule jenkins) throws Exception {
        ground.configure("");
        String digest = ground.push("first");
        String release = "release: [image: '" + ground.image() + "', digest: '" + digest + "']";
        says(
                jenkins,
                "promote " + release + ", to: 'moon'",
                "Cannot promote to 'moon': no such environment is configured; name one of [dev, staging, production]");
        says(jenkins, "promote to: 'dev'", "Cannot promote: nothing to promote is named");
        says(
                jenkins,
                "promote images: ['" + ground.image() + ":latest'], to: 'dev'",
                "it has no digest, and a tag may move");
        says(jenkins, "promote " + release + ", to: 'dev', breakGlass: 'no time'", "has no permission for it");
        says(jenkins, "rollback environment: 'dev', application: 'shop'", "Cannot ");
    }

    private static void says(JenkinsRule jenkins, String script, String message) throws Exception {
        WorkflowRun run = run(jenkins, Result.FAILURE, script);
        jenkins.assertLogContains(message, run);
        jenkins.assertLogNotContains("\tat ", run);
    }

    private static WorkflowRun run(JenkinsRule jenkins, Result result, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "job" + System.identityHashCode(script));
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.buildAndAssertStatus(result, job);
    }
}
