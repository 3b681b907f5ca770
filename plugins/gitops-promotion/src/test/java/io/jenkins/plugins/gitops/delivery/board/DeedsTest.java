package io.jenkins.plugins.gitops.delivery.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.delivery.Ground;
import java.time.Duration;
import java.time.Instant;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DeedsTest {
    @Test
    void promoteFromTheBoardWithThePlanShownBefore(JenkinsRule jenkins) throws Exception {
        try (Ground ground = new Ground()) {
            ground.configure("");
            String digest = ground.push("first");
            WorkflowJob job = jenkins.createProject(WorkflowJob.class, "deliver");
            job.setDefinition(new CpsFlowDefinition(
                    "promote images: ['" + ground.image() + "@" + digest + "'], to: 'dev'", true));
            jenkins.buildAndAssertSuccess(job);
            JenkinsRule.WebClient web = jenkins.createWebClient();
            web.setRefreshHandler((page, url, seconds) -> {}); // it is asked for below
            HtmlPage place = until(web, "gitops/place?application=shop&environment=dev", "healthy");
            HtmlPage plan = jenkins.submit(form(place, "promote-staging"));
            String address = plan.getUrl().getPath() + "?" + plan.getUrl().getQuery();
            HtmlPage planned = until(web, address.substring(address.indexOf("gitops/")), "Carry out this plan");
            assertThat(planned.asNormalizedText()).contains(digest);
            assertThat(ground.file("shop/staging/kustomization.yaml")).contains("newTag: none");
            HtmlPage deed = jenkins.submit(form(planned, "carryOut"));
            String way = deed.getUrl().getPath() + "?" + deed.getUrl().getQuery();
            until(web, way.substring(way.indexOf("gitops/")), "SUCCEEDED");
            assertThat(ground.file("shop/staging/kustomization.yaml")).contains("digest: " + digest);
        }
    }

    private static HtmlForm form(HtmlPage page, String name) {
        return page.getFormByName(name);
    }

    /** Asks again until the page says it; a person would do the same. */
    private static HtmlPage until(JenkinsRule.WebClient web, String path, String text) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        HtmlPage page = web.goTo(path);
        while (!page.asNormalizedText().contains(text)) {
            assertThat(Instant.now()).as(page.asNormalizedText()).isBefore(end);
            page = web.goTo(path);
        }
        return page;
    }
}
