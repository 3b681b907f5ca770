package io.jenkins.plugins.gitops.core.awaiturl;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.configuration.GitopsSettings;
import io.jenkins.plugins.gitops.testkit.http.Application;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class AwaitUrlStepTest {
    @Test
    void answersWhatItSaw(JenkinsRule jenkins) throws Exception {
        try (Application application = Application.running()) {
            allow("127.0.0.1");
            WorkflowRun run = jenkins.buildAndAssertSuccess(job(
                    jenkins,
                    "def seen = awaitUrl(url: '" + application.url() + "/healthz', contains: 'ok')\n"
                            + "echo \"verdict ${seen.verdict.kind} after ${seen.attempts} with ${seen.lastStatus}\""));
            jenkins.assertLogContains("verdict PASS after 1 with 200", run);
        }
    }

    @Test
    void failsAtTheDeadlineAndSaysWhatItSawLast(JenkinsRule jenkins) throws Exception {
        try (Application application = Application.starting()) {
            allow("127.0.0.1");
            WorkflowRun run = jenkins.buildAndAssertStatus(
                    Result.FAILURE,
                    job(
                            jenkins,
                            "awaitUrl url: '" + application.url() + "/healthz', deadline: '500ms', every: '100ms'"));
            jenkins.assertLogContains("Cannot ", run);
            jenkins.assertLogContains("503", run);
            jenkins.assertLogNotContains("\tat ", run);
            assertThat(application.asked()).isPositive();
        }
    }

    @Test
    void refusesAHostThatIsNotAllowed(JenkinsRule jenkins) throws Exception {
        try (Application application = Application.running()) {
            allow("example.com");
            WorkflowRun run = jenkins.buildAndAssertStatus(
                    Result.FAILURE, job(jenkins, "awaitUrl url: '" + application.url() + "/healthz'"));
            jenkins.assertLogContains("127.0.0.1", run);
            jenkins.assertLogContains("example.com", run);
            assertThat(application.asked()).isZero();
        }
    }

    @Test
    void endsAtOnceWhenTheRunIsAborted(JenkinsRule jenkins) throws Exception {
        try (Application application = Application.starting()) {
            allow("127.0.0.1");
            WorkflowRun run = job(
                            jenkins, "awaitUrl url: '" + application.url() + "/healthz', every: '1h', deadline: '1d'")
                    .scheduleBuild2(0)
                    .waitForStart();
            application.awaitFirstQuestion();
            run.doStop();
            jenkins.assertBuildStatus(Result.ABORTED, jenkins.waitForCompletion(run));
        }
    }

    @Test
    void showsItsOperationOnThePageOfTheRun(JenkinsRule jenkins) throws Exception {
        try (Application application = Application.running()) {
            allow("127.0.0.1");
            WorkflowRun run =
                    jenkins.buildAndAssertSuccess(job(jenkins, "awaitUrl url: '" + application.url() + "/healthz'"));
            String page = jenkins.createWebClient().getPage(run, "gitops").asNormalizedText();
            assertThat(page).contains("awaitUrl").contains("SUCCEEDED");
        }
    }

    @Test
    void waitsForTheFirstLetterBeforeItFindsFaultWithAUrl(JenkinsRule jenkins) {
        AwaitUrlStep.DescriptorImpl descriptor = jenkins.jenkins.getDescriptorByType(AwaitUrlStep.DescriptorImpl.class);
        assertThat(descriptor.doCheckUrl(null, "").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(descriptor.doCheckUrl(null, "shop").kind).isEqualTo(FormValidation.Kind.ERROR);
    }

    static void allow(String hosts) {
        GitopsSettings settings = new GitopsSettings();
        settings.setAllowedHosts(hosts);
        GitopsConfiguration.current().setSettings(settings);
    }

    static WorkflowJob job(JenkinsRule jenkins, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "job" + System.identityHashCode(script));
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }
}
