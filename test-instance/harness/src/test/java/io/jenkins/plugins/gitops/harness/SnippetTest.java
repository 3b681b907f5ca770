package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.htmlunit.html.HtmlTextArea;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class SnippetTest {
    @Test
    void writesTheLineThatTheFormSays(JenkinsRule j) throws Exception {
        try (JenkinsRule.WebClient web = j.createWebClient()) {
            HtmlPage page = web.goTo("pipeline-syntax/");
            HtmlForm form = page.getFormByName("config");
            HtmlSelect step = form.getSelectByName("sampleStep");
            step.setSelectedAttribute(
                    step.getOptions().stream()
                            .filter(o -> o.getText().startsWith("echo:"))
                            .findFirst()
                            .orElseThrow(),
                    true);
            ((HtmlInput) form.querySelector("input[name='_.message']")).setValue("it's \\ me");
            ((HtmlButton) page.getElementById("generatePipelineScript")).click();
            web.waitForBackgroundJavaScript(5000);
            assertThat(((HtmlTextArea) page.getElementById("prototypeText")).getText())
                    .isEqualTo("echo 'it\\'s \\\\ me'");
        }
    }

    @Test
    void keepsThePipelineOfAJobThatIsSaved(JenkinsRule j) throws Exception {
        WorkflowJob p = j.createProject(WorkflowJob.class, "ship");
        p.setDefinition(new CpsFlowDefinition("echo 'a < b'\necho 'c'", true));
        j.configRoundtrip(p);
        CpsFlowDefinition after = (CpsFlowDefinition) p.getDefinition();
        assertThat(after.getScript()).isEqualTo("echo 'a < b'\necho 'c'");
        assertThat(after.isSandbox()).isTrue();
    }
}
