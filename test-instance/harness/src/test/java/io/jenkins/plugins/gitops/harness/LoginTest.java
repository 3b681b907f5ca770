package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.security.csrf.DefaultCrumbIssuer;
import java.net.URL;
import jenkins.model.Jenkins;
import org.htmlunit.HttpMethod;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class LoginTest {
    private JenkinsRule j;
    private FreeStyleProject job;

    @BeforeEach
    void closeTheDoor(JenkinsRule rule) throws Exception {
        j = rule;
        job = j.createFreeStyleProject("make");
        j.jenkins.setSecurityRealm(j.createDummySecurityRealm());
        j.jenkins.setCrumbIssuer(new DefaultCrumbIssuer(false));
        j.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("boss")
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("guest"));
    }

    private static int status(Page page) {
        return page.getWebResponse().getStatusCode();
    }

    @Test
    void letsInWhoKnowsThePasswordAndOnlyAsFarAsAllowed() throws Exception {
        try (JenkinsRule.WebClient web = j.createWebClient().withThrowExceptionOnFailingStatusCode(false)) {
            assertThat(web.goTo("").getUrl().getPath())
                    .as("led to the login page")
                    .isEqualTo("/login");
            HtmlPage wrong = web.login("guest", "wrong").goTo("");
            assertThat(wrong.getUrl().getPath()).isEqualTo("/login");
            HtmlPage home = web.login("guest").goTo("");
            assertThat(home.getBody().getTextContent()).contains("guest", "make");
            HtmlPage denied = web.goTo("job/make/configure");
            assertThat(status(denied)).isEqualTo(403);
            assertThat(denied.getBody().getTextContent())
                    .contains("guest is missing the")
                    .doesNotContain("Exception");
            assertThat(status(web.goTo("manage/"))).isEqualTo(403);
            assertThat(web.goTo("logout").getUrl().getPath()).isEqualTo("/login");
        }
    }

    @Test
    void wantsTheCrumbOfThisSessionForEachChange() throws Exception {
        try (JenkinsRule.WebClient web = j.createWebClient().withThrowExceptionOnFailingStatusCode(false)) {
            web.login("boss");
            WebRequest bare = new WebRequest(new URL(web.getContextPath() + "job/make/doDelete"), HttpMethod.POST);
            assertThat(status(web.getPage(bare))).isEqualTo(403);
            assertThat(j.jenkins.getItem("make")).isNotNull();
            assertThat(status(web.getPage(web.addCrumb(bare)))).isEqualTo(200);
            assertThat(j.jenkins.getItem("make")).isNull();
        }
    }

    @Test
    void takesATokenInsteadOfACrumb() throws Exception {
        try (JenkinsRule.WebClient web = j.createWebClient().withBasicApiToken("boss")) {
            WebRequest build =
                    new WebRequest(new URL(web.getContextPath() + "job/make/build?delay=0sec"), HttpMethod.POST);
            assertThat(status(web.getPage(build))).isEqualTo(201);
            j.waitUntilNoActivity();
            assertThat(job.getLastBuild().getCauses().get(0).getShortDescription())
                    .contains("boss");
        }
        try (JenkinsRule.WebClient web = j.createWebClient()) {
            web.assertFails("api/json", 403);
        }
        try (JenkinsRule.WebClient web = j.createWebClient().withBasicCredentials("boss", "guessed")) {
            web.assertFails("api/json", 401);
        }
    }

    @Test
    void savesAFormWithItsCrumb() throws Exception {
        try (JenkinsRule.WebClient web = j.createWebClient().login("boss")) {
            HtmlPage page = web.getPage(job, "configure");
            page.getFormByName("config").getTextAreaByName("description").setText("said");
            j.submit(page.getFormByName("config"));
            assertThat(job.getDescription()).isEqualTo("said");
        }
    }
}
