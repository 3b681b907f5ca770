package io.jenkins.plugins.gitops.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Cause;
import hudson.model.CauseAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.model.User;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The pages of this plugin's steps: their pipelines run as they stand, their tables name exactly the parameters. */
@WithJenkins
class DeliveryDocumentsTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-zA-Z]+)` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);
    private static final Pattern PIPELINE =
            Pattern.compile("^```groovy\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyStepIsDescribed(JenkinsRule jenkins) throws Exception {
        Set<StepDescriptor> ours = StepDescriptor.all().stream()
                .filter(step -> step.clazz.getName().startsWith("io.jenkins.plugins.gitops.delivery"))
                .collect(Collectors.toSet());
        assertThat(ours).isNotEmpty();
        for (StepDescriptor step : ours) {
            String page = Files.readString(page(step.getFunctionName()));
            Set<String> told = new TreeSet<>();
            Matcher row = ROW.matcher(page.split("\n## ", 2)[0]);
            while (row.find()) told.add(row.group(1));
            Set<String> there = new DescribableModel<>(step.clazz)
                    .getParameters().stream()
                            .map(DescribableParameter::getName)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told).as("the table of " + step.getFunctionName()).isEqualTo(there);
            for (String name : there)
                assertThat(step.clazz.getResource(step.clazz.getSimpleName() + "/help-" + name + ".html"))
                        .as("help of " + name)
                        .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"buildOnce", "promote", "rollback", "approvePromotion"})
    void itsPipelineIsGreen(String step, JenkinsRule jenkins) throws Exception {
        try (Ground ground = new Ground()) {
            ground.configure("");
            User.getById("ann", true).save();
            Matcher pipeline = PIPELINE.matcher(Files.readString(page(step)));
            assertThat(pipeline.find()).isTrue();
            WorkflowJob job = jenkins.createProject(WorkflowJob.class, step);
            job.setDefinition(new CpsFlowDefinition(pipeline.group(1), true));
            job.addProperty(new ParametersDefinitionProperty(
                    new StringParameterDefinition("IMAGE", ground.image()),
                    new StringParameterDefinition("DIGEST", ground.push("one")),
                    new StringParameterDefinition("DIGEST_2", ground.push("two"))));
            jenkins.assertBuildStatusSuccess(job.scheduleBuild2(0, new CauseAction(new Cause.UserIdCause("ann"))));
        }
    }

    private static Path page(String step) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/design.puml"))) folder = Objects.requireNonNull(folder.getParent());
        return folder.resolve("docs/steps/" + step + ".md");
    }
}
