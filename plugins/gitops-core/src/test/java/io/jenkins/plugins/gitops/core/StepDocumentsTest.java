package io.jenkins.plugins.gitops.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.testkit.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Every step of the suite has a page, its table names exactly its parameters, and each parameter has its help. */
@WithJenkins
class StepDocumentsTest {
    private static final Pattern ROW =
            Pattern.compile("^\\| `([a-zA-Z]+)` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|$", Pattern.MULTILINE);

    @Test
    void everyStepIsDescribed(JenkinsRule jenkins) throws Exception {
        Set<StepDescriptor> ours = StepDescriptor.all().stream()
                .filter(step -> step.clazz.getName().matches("io\\.jenkins\\.plugins\\.gitops\\.(?!controller).*"))
                .collect(Collectors.toSet());
        assertThat(ours).isNotEmpty();
        for (StepDescriptor step : ours) {
            Path page = Checkout.top().resolve("docs/steps/" + step.getFunctionName() + ".md");
            assertThat(page).exists();
            Set<String> told = new TreeSet<>();
            Matcher row = ROW.matcher(Files.readString(page).split("\n## ", 2)[0]);
            while (row.find()) told.add(row.group(1));
            Set<String> there = new DescribableModel<>(step.clazz)
                    .getParameters().stream()
                            .map(DescribableParameter::getName)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertThat(told).as("the table of " + page).isEqualTo(there);
            assertThat(there)
                    .allSatisfy(name -> assertThat(
                                    step.clazz.getResource(step.clazz.getSimpleName() + "/help-" + name + ".html"))
                            .as("help of " + name)
                            .isNotNull());
        }
    }
}
