package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.BooleanParameterDefinition;
import hudson.model.ChoiceParameterDefinition;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.PasswordParameterDefinition;
import hudson.model.StringParameterDefinition;
import hudson.tasks.ArtifactArchiver;
import hudson.tasks.LogRotator;
import hudson.tasks.Shell;
import hudson.util.Secret;
import java.util.List;
import jenkins.model.BuildDiscarderProperty;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class FormsTest {
    private static FormBuilder full() {
        Part paused = new Part("two");
        paused.setPaused(true);
        FormBuilder b = new FormBuilder("a <b> 'title'", List.of(new Part("one"), paused), new Gate.Timed(7));
        b.setMain(new Part("main"));
        b.setSize("large");
        b.setToken(Secret.fromString("s3cret"));
        b.setCount(3);
        return b;
    }

    @Test
    void bringsEveryKindOfFieldBack(JenkinsRule j) throws Exception {
        FormBuilder before = full();
        FormBuilder after = j.configRoundtrip(before);
        assertThat(after).isNotSameAs(before);
        j.assertEqualDataBoundBeans(before, after);
        FormBuilder empty = new FormBuilder("", List.of(), new Gate.Open());
        empty.setSize("small");
        empty.setToken(Secret.fromString(""));
        j.assertEqualDataBoundBeans(empty, j.configRoundtrip(empty));
    }

    /** Without cipher texts, which differ each time, and without what says no more than its absence. */
    private static String meaning(String xml) {
        return xml.replaceAll("\\{[^}]*}", "{}")
                .replaceAll("\\s*<actions/>|\\s*<allowEmptyArchive>false</allowEmptyArchive>", "")
                .replaceAll(">\\s+<", "><");
    }

    @Test
    void losesNothingOfAJobThatIsSavedUnchanged(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.setDescription("said");
        p.addProperty(new ParametersDefinitionProperty(
                new StringParameterDefinition("WHO", "you", "whom to greet"),
                new BooleanParameterDefinition("DRY", true, ""),
                new ChoiceParameterDefinition("SIZE", new String[] {"small", "large"}, ""),
                new PasswordParameterDefinition("KEY", Secret.fromString("s3cret"), "")));
        p.addProperty(new BuildDiscarderProperty(new LogRotator("7", "20", "", "")));
        p.getBuildersList().add(new Shell("echo <&> 'hello'\nexit 0"));
        p.getPublishersList().add(new ArtifactArchiver("out/*"));
        String before = p.getConfigFile().asString();
        j.configRoundtrip((Item) p);
        assertThat(meaning(p.getConfigFile().asString())).isEqualTo(meaning(before));
        PasswordParameterDefinition key = (PasswordParameterDefinition)
                p.getProperty(ParametersDefinitionProperty.class).getParameterDefinition("KEY");
        assertThat(key.getDefaultValueAsSecret().getPlainText()).isEqualTo("s3cret");
    }

    @Test
    void addsTakesAwayAndChoosesInTheBrowser(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.getBuildersList().add(full());
        try (JenkinsRule.WebClient web = j.createWebClient()) {
            HtmlPage page = web.getPage(p, "configure");
            HtmlForm form = page.getFormByName("config");
            HtmlElement delete = (HtmlElement) form.getElementsByAttribute("div", "data-object", "parts")
                    .get(0)
                    .querySelector(".repeatable-delete");
            delete.click();
            ((HtmlButton) form.querySelector(".repeatable-add")).click();
            List<HtmlElement> parts = form.getElementsByAttribute("div", "data-object", "parts");
            assertThat(parts).hasSize(2);
            ((HtmlInput) parts.get(1).querySelector("input[name='_.name']")).setValue("three");
            HtmlSelect gate = (HtmlSelect) form.querySelector("div[data-object='gate'] select.dropdownList");
            gate.setSelectedAttribute(gate.getOptionByText("Open"), true);
            j.submit(form);
        }
        FormBuilder after = (FormBuilder) p.getBuildersList().get(FormBuilder.class);
        assertThat(after.getParts()).extracting(Part::getName).containsExactly("two", "three");
        assertThat(after.getGate()).isInstanceOf(Gate.Open.class);
    }

    @Test
    void losesNothingThatWasTypedWhenTheServerRefusesIt(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.getBuildersList().add(full());
        String before = p.getConfigFile().asString();
        try (JenkinsRule.WebClient web = j.createWebClient().withThrowExceptionOnFailingStatusCode(false)) {
            HtmlPage page = web.getPage(p, "configure");
            HtmlForm form = page.getFormByName("config");
            form.getTextAreaByName("description").setText("typed at length");
            form.getInputByName("_.title").setValue("refused");
            j.getButtonByCaption(form, "Apply").click();
            web.waitForBackgroundJavaScript(10_000);
            assertThat(page.getBody().getTextContent()).contains("Cannot make");
            assertThat(form.getTextAreaByName("description").getText()).isEqualTo("typed at length");

            HtmlPage refused = j.submit(form);
            assertThat(refused.getWebResponse().getStatusCode()).isEqualTo(400);
            assertThat(refused.getBody().getTextContent()).contains("Cannot make", "Go back");
            assertThat(p.getConfigFile().asString()).isEqualTo(before);
            web.getCurrentWindow().getHistory().back();
            HtmlPage again = (HtmlPage) web.getCurrentWindow().getEnclosedPage();
            assertThat(again.getFormByName("config")
                            .getTextAreaByName("description")
                            .getText())
                    .isEqualTo("typed at length");
        }
    }

    @Test
    void checksAndFillsWhileOneTypesAndShowsNoSecret(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.getBuildersList().add(full());
        try (JenkinsRule.WebClient web = j.createWebClient()) {
            HtmlPage page = web.getPage(p, "configure");
            HtmlForm form = page.getFormByName("config");
            assertThat(page.asXml()).doesNotContain("s3cret");
            HtmlSelect size = form.getSelectByName("_.size");
            assertThat(size.getOptions())
                    .extracting(o -> o.getValueAttribute())
                    .contains("small", "large", "as a <b> 'title'");
            assertThat(size.getSelectedOptions().get(0).getValueAttribute()).isEqualTo("large");
            HtmlInput name = (HtmlInput) form.getElementsByAttribute("div", "data-object", "parts")
                    .get(1)
                    .querySelector("input[name='_.name']");
            name.setValue("");
            name.fireEvent("change");
            web.waitForBackgroundJavaScript(5000);
            assertThat(form.getTextContent()).contains("A name is needed, paused: true");
            ((HtmlElement) form.querySelector(".jenkins-help-button[data-help*='title']")).click();
            web.waitForBackgroundJavaScript(5000);
            assertThat(form.getTextContent()).contains("How the step is called.");
        }
    }
}
