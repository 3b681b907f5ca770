package io.jenkins.plugins.gitops.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class PipelineLabelsTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    private static String info(String pipeline, String team, String tier) {
        return "gitops_pipeline_info{cicd_pipeline_name=\"" + pipeline + "\",team=\"" + team + "\",tier=\"" + tier
                + "\"}";
    }

    @Test
    void areThoseOfTheFolderUnlessTheJobSaysOtherwise() throws Throwable {
        sessions.then(jenkins -> {
            MetricsSettings settings = new MetricsSettings();
            settings.setLabelNames("team, tier, job, 7up");
            settings.setFolders(
                    List.of(new FolderLabels("", "team=all,tier=3"), new FolderLabels("elsewhere", "team=x")));
            MetricsConfiguration.current().setSettings(settings);
            jenkins.createProject(WorkflowJob.class, "shop");
            assertThat(Reading.of(jenkins).text()).doesNotContain("gitops_pipeline_info{");
        });
        sessions.then(jenkins -> {
            Reading.of(jenkins, "the folder's labels", now -> now.value(info("shop", "all", "3")) == 1);
            WorkflowJob shop = (WorkflowJob) jenkins.jenkins.getItem("shop");
            MetricsJobProperty property = new MetricsJobProperty();
            property.setLabels("team = shop, owner=nobody");
            shop.addProperty(property);
            jenkins.configRoundtrip(shop);
            Reading own = Reading.of(jenkins, "its own label", now -> now.value(info("shop", "shop", "3")) == 1);
            assertThat(own.series()).doesNotContainKey(info("shop", "all", "3"));
            shop.renameTo("store");
            Reading renamed = Reading.of(jenkins, "the new name", now -> now.value(info("store", "shop", "3")) == 1);
            assertThat(renamed.text()).doesNotContain("gitops_pipeline_info{cicd_pipeline_name=\"shop\"");
            shop.delete();
            Reading.of(jenkins, "the end", now -> !now.text().contains("gitops_pipeline_info{"));
        });
    }
}
