package io.jenkins.plugins.gitops.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.util.FormValidation;
import hudson.util.Secret;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import java.util.List;
import java.util.Objects;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class MetricsSettingsTest {
    private static final String FIELDS = "path,openToAll,mostSeries,mostMegabytes,eachBranch,shown,hidden,labelNames";

    private static MetricsSettings configured() {
        ConfigurationAsCode.get()
                .configure(Objects.requireNonNull(MetricsSettingsTest.class.getResource("metrics.yaml"))
                        .toString());
        return MetricsConfiguration.current().getSettings();
    }

    @Test
    void areBoundAsCode(JenkinsRule jenkins) {
        MetricsSettings settings = configured();
        assertThat(settings.getPath()).isEqualTo("prometheus");
        assertThat(settings.isOpenToAll()).isTrue();
        assertThat(settings.getMostSeries()).isEqualTo(5_000);
        assertThat(settings.getMostMegabytes()).isEqualTo(16);
        assertThat(settings.isEachBranch()).isTrue();
        assertThat(Secret.toString(settings.getToken())).isEqualTo("for a test");
        assertThat(settings.getHidden()).isEqualTo("jvm_*");
        assertThat(settings.labels()).containsExactly("team");
        assertThat(settings.getFolders()).extracting(FolderLabels::getFolder).containsExactly("team/shop");
    }

    @Test
    void surviveTheFormUnchanged(JenkinsRule jenkins) throws Exception {
        MetricsSettings before = configured();
        jenkins.configRoundtrip();
        MetricsSettings after = MetricsConfiguration.current().getSettings();
        jenkins.assertEqualBeans(before, after, FIELDS);
        assertThat(Secret.toString(after.getToken())).isEqualTo("for a test");
        assertThat(after.getFolders()).hasSize(1);
        jenkins.assertEqualBeans(before.getFolders().get(0), after.getFolders().get(0), "folder,labels");
        after.setFolders(List.of());
        jenkins.configRoundtrip();
        assertThat(MetricsConfiguration.current().getSettings().getFolders()).isEmpty();
    }

    @Test
    void haveHelpForEveryField(JenkinsRule jenkins) throws Exception {
        jenkins.assertHelpExists(MetricsSettings.class, FIELDS + ",token,folders");
        jenkins.assertHelpExists(FolderLabels.class, "folder,labels");
        jenkins.assertHelpExists(MetricsJobProperty.class, "anonymous,labels");
    }

    @Test
    void areJudgedWhileOneTypes(JenkinsRule jenkins) {
        MetricsSettings.DescriptorImpl descriptor = Objects.requireNonNull(
                (MetricsSettings.DescriptorImpl) Jenkins.get().getDescriptor(MetricsSettings.class));
        assertThat(descriptor.doCheckPath("Not a path").getMessage()).contains("lower-case");
        assertThat(descriptor.doCheckPath("prometheus").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(descriptor.doCheckLabelNames("team, env").getMessage()).contains("which targets have");
        FolderLabels.DescriptorImpl folder = Objects.requireNonNull(
                (FolderLabels.DescriptorImpl) Jenkins.get().getDescriptor(FolderLabels.class));
        assertThat(folder.doCheckLabels("team=shop, tier").getMessage()).contains("&#039;tier&#039;");
        assertThat(folder.doCheckLabels("team=shop").kind).isEqualTo(FormValidation.Kind.OK);
        assertThat(descriptor.doCheckMostSeries(3).kind).isEqualTo(FormValidation.Kind.ERROR);
    }

    @Test
    void showAndHideMetricsByName(JenkinsRule jenkins) throws Exception {
        MetricsSettings settings = new MetricsSettings();
        settings.setShown("gitops_*, jvm_thread_count");
        settings.setHidden("gitops_exporter_*");
        MetricsConfiguration.current().setSettings(settings);
        assertThat(Reading.of(jenkins).series())
                .containsKey("jvm_thread_count")
                .containsKey("gitops_nodes{gitops_node_state=\"online\"}")
                .doesNotContainKey("gitops_exporter_series")
                .doesNotContainKey("cicd_worker_count{cicd_worker_state=\"busy\"}");
    }

    @Test
    void aJobCanBeCountedUnderNobodysName(JenkinsRule jenkins) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "confidential");
        job.setDefinition(new CpsFlowDefinition("echo 'x'", true));
        MetricsJobProperty property = new MetricsJobProperty();
        property.setAnonymous(true);
        job.addProperty(property);
        jenkins.configRoundtrip(job);
        assertThat(job.getProperty(MetricsJobProperty.class).isAnonymous()).isTrue();
        jenkins.buildAndAssertSuccess(job);
        Reading reading = Reading.ofRuns(jenkins, 1);
        assertThat(reading.text()).doesNotContain("confidential");
        assertThat(reading.value(
                        "gitops_pipeline_runs_total{cicd_pipeline_name=\"_other\",cicd_pipeline_result=\"success\"}"))
                .isEqualTo(1);
    }
}
