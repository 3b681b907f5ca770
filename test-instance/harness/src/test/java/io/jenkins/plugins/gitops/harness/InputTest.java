package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Item;
import hudson.model.Result;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class InputTest {
    private JenkinsRule j;
    private WorkflowRun asking;

    @BeforeEach
    void ask(JenkinsRule rule) throws Exception {
        j = rule;
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .toAuthenticated()
                .grant(Item.BUILD)
                .everywhere()
                .to("builder"));
        WorkflowJob p = j.createProject(WorkflowJob.class, "asks");
        p.setDefinition(new CpsFlowDefinition(
                "def who = input message: 'Who?', id: 'Q', parameters: [string(name: 'WHO', defaultValue: 'nobody')]\n"
                        + "echo \"it is $who\"",
                true));
        asking = p.scheduleBuild2(0).waitForStart();
        j.waitForMessage("Input requested", asking);
    }

    private int post(String user, String relative, String body) throws Exception {
        try (JenkinsRule.WebClient web = j.createWebClient()
                .withBasicApiToken(user)
                .withThrowExceptionOnFailingStatusCode(false)
                .withRedirectEnabled(false)) {
            WebRequest request = new WebRequest(
                    URI.create(web.getContextPath() + asking.getUrl() + "input/Q/" + relative)
                            .toURL(),
                    HttpMethod.POST);
            request.setAdditionalHeader("Content-Type", "application/x-www-form-urlencoded");
            request.setRequestBody(body);
            return web.getPage(request).getWebResponse().getStatusCode();
        }
    }

    private static String json(String json) {
        return "proceed=Proceed&json=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    @Test
    void takesTheAnswerOfWhoMayBuild() throws Exception {
        assertThat(post("builder", "submit", json("{\"parameter\": {\"name\": \"WHO\", \"value\": \"you\"}}")))
                .isLessThan(400);
        j.assertBuildStatusSuccess(j.waitForCompletion(asking));
        j.assertLogContains("it is you", asking);
        j.assertLogContains("Approved by builder", asking);
    }

    @Test
    void refusesWhoMayNot() throws Exception {
        assertThat(post("reader", "submit", json("{}"))).isEqualTo(403);
        assertThat(post("reader", "proceedEmpty", "")).isEqualTo(403);
        assertThat(post("reader", "abort", "")).isEqualTo(403);
        assertThat(asking.isBuilding()).isTrue();
        assertThat(post("builder", "abort", "")).isLessThan(400);
        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(asking));
    }
}
