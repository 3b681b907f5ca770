package io.jenkins.plugins.gitops.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.delivery.approval.ApprovePromotionStep;
import io.jenkins.plugins.gitops.delivery.buildonce.BuildOnceStep;
import io.jenkins.plugins.gitops.delivery.promote.PromoteStep;
import io.jenkins.plugins.gitops.delivery.rollback.RollbackStep;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What a pipeline says is what the Snippet Generator would say of the step that it made. */
@WithJenkins
class StepArgumentsTest {
    private static <T extends Step> void saysTheSame(Class<T> step, Map<String, Object> arguments) {
        DescribableModel<T> model = new DescribableModel<>(step);
        T made = model.instantiate(arguments, TaskListener.NULL);
        Map<String, Object> said =
                new LinkedHashMap<>(model.uninstantiate2(made).getArguments());
        assertThat(said).containsAllEntriesOf(arguments);
    }

    @Test
    void ofBuildOnce(JenkinsRule jenkins) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("image", "registry.example.com/shop");
        arguments.put("environment", "dev");
        for (String text : List.of(
                "context", "buildFile", "base", "version", "branch", "signWith", "tests", "coverage", "scan", "ledger"))
            arguments.put(text, "some-" + text);
        for (String list : List.of("arguments", "only", "entrypoint", "platforms", "labels"))
            arguments.put(list, List.of("one-" + list, "two-" + list));
        arguments.put("builder", "buildah");
        arguments.put("deadline", "40m");
        arguments.put("dryRun", true);
        saysTheSame(BuildOnceStep.class, arguments);
        assertThat(jenkins.jenkins).isNotNull();
    }

    @Test
    void ofPromoteRollbackAndApprove(JenkinsRule jenkins) {
        saysTheSame(
                PromoteStep.class,
                Map.of(
                        "to", "production",
                        "images", List.of("registry.example.com/shop@sha256:" + "a".repeat(64)),
                        "name", "shop 1.4",
                        "application", "shop",
                        "authors", List.of("ada"),
                        "patience", "3h",
                        "dryRun", true));
        saysTheSame(
                RollbackStep.class,
                Map.of(
                        "environment",
                        "production",
                        "application",
                        "shop",
                        "to",
                        "p-7",
                        "reason",
                        "slow",
                        "dryRun",
                        true));
        saysTheSame(
                ApprovePromotionStep.class,
                Map.of(
                        "to",
                        "production",
                        "plan",
                        "sha256:" + "b".repeat(64),
                        "images",
                        List.of("registry.example.com/shop@sha256:" + "a".repeat(64)),
                        "application",
                        "shop"));
        assertThat(jenkins.jenkins).isNotNull();
    }
}
