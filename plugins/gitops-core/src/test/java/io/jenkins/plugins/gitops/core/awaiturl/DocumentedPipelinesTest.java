package io.jenkins.plugins.gitops.core.awaiturl;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import io.jenkins.plugins.gitops.testkit.Checkout;
import io.jenkins.plugins.gitops.testkit.http.Application;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The pipelines that people read are run as they stand. */
@WithJenkins
class DocumentedPipelinesTest {
    private static final Pattern PIPELINE =
            Pattern.compile("^```groovy\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/steps/awaitUrl.md"})
    void isGreen(String page, JenkinsRule jenkins) throws Exception {
        Matcher pipeline = PIPELINE.matcher(Files.readString(Checkout.top().resolve(page)));
        assertThat(pipeline.find()).as("a pipeline in " + page).isTrue();
        try (Application application = Application.running()) {
            AwaitUrlStepTest.allow("127.0.0.1");
            WorkflowJob job = AwaitUrlStepTest.job(jenkins, pipeline.group(1));
            job.addProperty(
                    new ParametersDefinitionProperty(new StringParameterDefinition("TARGET", application.url())));
            jenkins.assertBuildStatusSuccess(
                    job.scheduleBuild2(0, new ParametersAction(new StringParameterValue("TARGET", application.url()))));
            assertThat(application.asked()).isPositive();
        }
    }
}
