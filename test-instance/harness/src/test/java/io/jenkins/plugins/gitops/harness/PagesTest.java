package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.ChoiceParameterDefinition;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.tasks.Shell;
import java.io.StringReader;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PagesTest {
    private static final String NOTICE = "a stand-in for Jenkins, not for production";

    @Test
    void leadsFromTheDashboardToTheConsoleOfARun(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.getBuildersList().add(new Shell("echo '<script>alert(1)</script>'"));
        FreeStyleBuild b = j.buildAndAssertSuccess(p);
        try (JenkinsRule.WebClient web = j.createWebClient()) {
            HtmlPage dashboard = web.goTo("");
            HtmlPage job = dashboard.getAnchorByText("make").click();
            HtmlPage run = job.getAnchorByText("#1").click();
            assertThat(run.getBody().getTextContent()).contains("SUCCESS", NOTICE);
            HtmlPage console = web.getPage(b, "console");
            assertThat(console.getElementById("out").getTextContent())
                    .contains("<script>alert(1)</script>", "Finished: SUCCESS");
        }
    }

    @Test
    void letsNoPageRunForeignScriptsAndSaysWhatItIs(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        j.buildAndAssertSuccess(p);
        try (JenkinsRule.WebClient web = j.createWebClient()) {
            for (String path : new String[] {
                "",
                "newJob",
                "login",
                "job/make/",
                "job/make/configure",
                "job/make/1/",
                "job/make/1/console",
                "manage/",
                "manage/configure",
                "manage/pluginManager/",
                "manage/credentials/",
                "computer/",
                "queue/"
            }) {
                Page page = web.goTo(path, null);
                String html = page.getWebResponse().getContentAsString();
                assertThat(page.getWebResponse().getResponseHeaderValue("Content-Security-Policy"))
                        .as(path)
                        .startsWith("default-src 'self'");
                assertThat(html)
                        .as(path)
                        .contains(NOTICE)
                        .doesNotContainPattern("<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=");
            }
        }
    }

    @Test
    void saysOfEachParameterWhatItIsForAndTakesNothingOfItAsMarkup(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.addProperty(new ParametersDefinitionProperty(
                new StringParameterDefinition("WHO", "you", "whom to <b>greet</b>"),
                new ChoiceParameterDefinition("SIZE", new String[] {"small", "large"}, "how large")));
        String kept = p.getConfigFile().asString();
        // as Jenkins itself has written choices for years
        p.updateByXml((Source) new StreamSource(new StringReader(kept.replaceAll(
                "(?s)<choices.*</choices>",
                "<choices class=\"java.util.Arrays\\$ArrayList\"><a class=\"string-array\">"
                        + "<string>small</string><string>large</string></a></choices>"))));
        try (JenkinsRule.WebClient web =
                j.createWebClient().withThrowExceptionOnFailingStatusCode(false)) { // Jenkins answers 405 with the form
            HtmlPage page = web.getPage(p, "build?delay=0sec");
            assertThat(page.getBody().getTextContent()).contains("whom to <b>greet</b>", "how large");
            HtmlSelect size = (HtmlSelect) page.querySelector("select[name=value]");
            assertThat(size.getOptions()).extracting(option -> option.getText()).containsExactly("small", "large");
        }
    }

    @Test
    void saysNothingOfItsInsidesWhenAPageFails(JenkinsRule j) throws Exception {
        j.createFreeStyleProject("make");
        try (JenkinsRule.WebClient web = j.createWebClient().withThrowExceptionOnFailingStatusCode(false)) {
            HtmlPage missing = web.goTo("job/other/");
            assertThat(missing.getWebResponse().getStatusCode()).isEqualTo(404);
            assertThat(missing.asXml()).contains(NOTICE).doesNotContain("Exception", "at org.");
            HtmlPage wrongVerb = web.goTo("job/make/doDelete");
            assertThat(wrongVerb.getWebResponse().getStatusCode()).isEqualTo(404);
            assertThat(j.jenkins.getItem("make")).isNotNull();
        }
    }
}
