package io.jenkins.plugins.gitops.delivery.approval;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Cause;
import hudson.model.Result;
import hudson.model.User;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.delivery.Ground;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import jenkins.model.Jenkins;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A promotion that waits for people, as they meet it on the run's page. */
@WithJenkins
class PromotionPageTest {
    private static final String RULES = """
            rules:
              approval: "anyone & !requester"
              approvalExpiry: "1d"
            """;

    private Ground ground;

    @BeforeEach
    void begin(JenkinsRule jenkins) throws Exception {
        ground = new Ground();
        ground.configure(RULES);
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        jenkins.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("ann")
                .grant(Jenkins.READ, hudson.model.Item.READ, GitopsPermissions.VIEW, GitopsPermissions.APPROVE)
                .everywhere()
                .to("bob")
                .grant(Jenkins.READ, hudson.model.Item.READ, GitopsPermissions.VIEW)
                .everywhere()
                .to("carol"));
    }

    @AfterEach
    void end() {
        ground.close();
    }

    @Test
    void showsThePlanAndTakesAnApproval(JenkinsRule jenkins) throws Exception {
        String digest = ground.push("first");
        WorkflowRun run = waiting(jenkins, digest);
        HtmlPage page = page(jenkins, run, "bob");
        assertThat(page.asNormalizedText()).contains("anyone & !requester", "+    digest: " + digest, "verifiedBefore");
        jenkins.submit(form(page, "approve-"));
        jenkins.assertBuildStatusSuccess(jenkins.waitForCompletion(run));
        assertThat(ground.file("shop/staging/kustomization.yaml")).contains("digest: " + digest);
        assertThat(page(jenkins, run, "carol").asNormalizedText()).contains("bob");
    }

    @Test
    void refusesWithTheReasonOfWhoRefused(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = waiting(jenkins, ground.push("first"));
        HtmlForm refuse = form(page(jenkins, run, "bob"), "refuse-");
        refuse.getInputByName("reason").setValue("not on a Friday");
        jenkins.submit(refuse);
        jenkins.waitForCompletion(run);
        assertThat(run.getResult()).isEqualTo(Result.ABORTED);
        jenkins.assertLogContains("refused by bob: not on a Friday", run);
        assertThat(ground.file("shop/staging/kustomization.yaml")).contains("newTag: none");
    }

    @Test
    void offersNothingToWhoMayNotApprove(JenkinsRule jenkins) throws Exception {
        WorkflowRun run = waiting(jenkins, ground.push("first"));
        HtmlPage page = page(jenkins, run, "carol");
        assertThat(page.getForms()).noneMatch(form -> form.getNameAttribute().startsWith("approve-"));
        HttpResponse<String> anonymous = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(jenkins.getURL() + run.getUrl() + "promotion/approve"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(anonymous.statusCode()).isEqualTo(403);
        run.doStop();
        jenkins.waitForCompletion(run);
    }

    /** A run of ann's that waits for its approval. */
    private WorkflowRun waiting(JenkinsRule jenkins, String digest) throws Exception {
        String release = "release: [image: '" + ground.image() + "', digest: '" + digest + "']";
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(
                "promote " + release + ", to: 'dev'\npromote " + release + ", to: 'staging'", true));
        User.getById("ann", true).save();
        WorkflowRun run = job.scheduleBuild2(0, new hudson.model.CauseAction(new Cause.UserIdCause("ann")))
                .waitForStart();
        jenkins.waitForMessage("for plan ", run);
        return run;
    }

    private static HtmlPage page(JenkinsRule jenkins, WorkflowRun run, String who) throws Exception {
        return jenkins.createWebClient().login(who).goTo(run.getUrl() + "promotion/");
    }

    private static HtmlForm form(HtmlPage page, String beginning) {
        return page.getForms().stream()
                .filter(form -> form.getNameAttribute().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }
}
