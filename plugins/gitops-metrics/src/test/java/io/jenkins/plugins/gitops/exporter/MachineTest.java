package io.jenkins.plugins.gitops.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Label;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class MachineTest {
    @Test
    void tellsWhatTheControllerRunsOn(JenkinsRule jenkins) throws Exception {
        Reading reading =
                Reading.of(jenkins, "the disks", now -> now.value("gitops_disk_free_bytes{gitops_disk=\"home\"}") > 0);
        assertThat(reading.value("jvm_memory_used_bytes{jvm_memory_type=\"heap\"}"))
                .isPositive();
        assertThat(reading.value("jvm_memory_limit_bytes{jvm_memory_type=\"heap\"}"))
                .isPositive();
        assertThat(reading.value("gitops_disk_size_bytes{gitops_disk=\"home\"}"))
                .isPositive();
        assertThat(reading.value("gitops_controller_startup_seconds")).isPositive();
        assertThat(reading.value("gitops_plugins_failed")).isZero();
        assertThat(reading.text())
                .contains("gitops_controller_info{gitops_jenkins_version=\"" + Jenkins.VERSION + "\"");
        assertThat(reading.text()).containsPattern("gitops_controller_start_timestamp_seconds [1-9]");
    }

    @Test
    void countsAgentsAndTheirExecutorsByLabel(JenkinsRule jenkins) throws Exception {
        jenkins.createOnlineSlave(Label.get("linux"));
        FreeStyleProject job = jenkins.createFreeStyleProject("on-linux");
        job.setAssignedLabel(Label.get("linux"));
        jenkins.buildAndAssertSuccess(job);
        Reading reading = Reading.ofRuns(jenkins, 1);
        assertThat(reading.value("gitops_nodes{gitops_node_state=\"online\"}")).isEqualTo(2);
        assertThat(reading.value("gitops_node_changes_total{gitops_node_state=\"online\"}"))
                .isPositive();
        assertThat(reading.value("gitops_agent_launch_seconds_count")).isEqualTo(1);
        assertThat(reading.value("gitops_queue_wait_seconds_count{gitops_node_label=\"linux\"}"))
                .isEqualTo(1);
        Reading quiet = Reading.of(
                jenkins,
                "a free executor",
                now -> now.value("gitops_label_executors{gitops_node_label=\"linux\",cicd_worker_state=\"available\"}")
                        == 1);
        assertThat(quiet.value("gitops_label_executors{gitops_node_label=\"linux\",cicd_worker_state=\"busy\"}"))
                .isZero();
    }
}
