package io.jenkins.plugins.gitops.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.Result;
import java.util.Map;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class CountsTest {
    private static final String PIPELINE = """
            stage('Build') { echo 'builds' }
            stage('Test') {
              parallel(unit: { echo 'tests' }, whole: { stage('Slow') { echo 'tests more' } })
            }
            """;

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    private static WorkflowJob pipeline(JenkinsRule jenkins, String name, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, name);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return job;
    }

    private static String runs(String pipeline, String result) {
        return "gitops_pipeline_runs_total{cicd_pipeline_name=\"" + pipeline + "\",cicd_pipeline_result=\"" + result
                + "\"}";
    }

    private static String stages(String pipeline, String stage) {
        return "gitops_pipeline_stage_duration_seconds_count{cicd_pipeline_name=\"" + pipeline
                + "\",cicd_pipeline_task_name=\"" + stage + "\"}";
    }

    @Test
    void countsEachRunAndStageOnceAcrossARestart() throws Throwable {
        Reading[] before = new Reading[1];
        sessions.then(jenkins -> {
            WorkflowJob shop = pipeline(jenkins, "shop", PIPELINE);
            jenkins.buildAndAssertSuccess(shop);
            jenkins.buildAndAssertSuccess(shop);
            jenkins.assertBuildStatus(
                    Result.FAILURE, pipeline(jenkins, "broken", "error 'no'").scheduleBuild2(0));
            jenkins.assertBuildStatus(
                    Result.ABORTED,
                    pipeline(jenkins, "late", "timeout(time: 10, unit: 'MILLISECONDS') { sleep 600 }")
                            .scheduleBuild2(0));
            FreeStyleProject free = jenkins.createFreeStyleProject("free");
            jenkins.buildAndAssertSuccess(free);
            Reading reading = Reading.ofRuns(jenkins, 5);
            assertThat(reading.series())
                    .containsEntry(runs("shop", "success"), 2.0)
                    .containsEntry(runs("broken", "failure"), 1.0)
                    .containsEntry(runs("late", "timeout"), 1.0)
                    .containsEntry(runs("free", "success"), 1.0)
                    .containsEntry(stages("shop", "Build"), 2.0)
                    .containsEntry(stages("shop", "Test"), 2.0)
                    .containsEntry(stages("shop", "Slow"), 2.0)
                    .containsEntry("gitops_pipeline_queue_seconds_count{cicd_pipeline_name=\"shop\"}", 2.0);
            assertThat(reading.sum("gitops_pipeline_runs_total")).isEqualTo(5);
            assertThat(reading.value("gitops_pipeline_last_success_timestamp_seconds{cicd_pipeline_name=\"broken\"}"))
                    .isNaN();
            before[0] = Reading.of(
                    jenkins, "6 echoes", now -> now.value("gitops_pipeline_steps_total{gitops_step=\"echo\"}") == 6);
            assertThat(before[0].value("gitops_pipeline_steps_total{gitops_step=\"stage\"}"))
                    .isEqualTo(6);
        });
        sessions.then(jenkins -> {
            Reading after = Reading.of(jenkins);
            assertThat(after.totals()).isEqualTo(before[0].totals());
            assertThat(after.value("gitops_pipeline_last_run_timestamp_seconds{cicd_pipeline_name=\"broken\"}"))
                    .isEqualTo(before[0].value(
                            "gitops_pipeline_last_run_timestamp_seconds{cicd_pipeline_name=\"broken\"}"));
            WorkflowJob shop = (WorkflowJob) jenkins.jenkins.getItem("shop");
            shop.getBuildByNumber(1).delete();
            jenkins.buildAndAssertSuccess(shop);
            assertThat(Reading.ofRuns(jenkins, 6).value(runs("shop", "success")))
                    .isEqualTo(3);
        });
    }

    @Test
    void goesOnWithARunThatTheRestartInterrupts() throws Throwable {
        sessions.then(jenkins -> {
            WorkflowJob job = pipeline(jenkins, "long", "stage('Wait') { sleep 2 }");
            jenkins.waitForMessage("Sleeping", job.scheduleBuild2(0).waitForStart());
        });
        sessions.then(jenkins -> {
            Reading reading = Reading.ofRuns(jenkins, 1);
            assertThat(reading.value(runs("long", "success"))).isEqualTo(1);
            assertThat(reading.value(stages("long", "Wait"))).isEqualTo(1);
            assertThat(
                            reading.value(
                                    "cicd_pipeline_run_duration_seconds_sum{cicd_pipeline_name=\"long\",cicd_pipeline_result=\"success\"}"))
                    .isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void totalsStayWhereAJobIsRenamedOrDeleted() throws Throwable {
        sessions.then(jenkins -> {
            WorkflowJob job = pipeline(jenkins, "old", "echo 'x'");
            jenkins.buildAndAssertSuccess(job);
            Reading.ofRuns(jenkins, 1);
            job.renameTo("new");
            jenkins.buildAndAssertSuccess(job);
            Map<String, Double> renamed = Reading.ofRuns(jenkins, 2).series();
            assertThat(renamed)
                    .containsEntry(runs("old", "success"), 1.0)
                    .containsEntry(runs("new", "success"), 1.0)
                    .containsKey("gitops_pipeline_last_run_timestamp_seconds{cicd_pipeline_name=\"new\"}")
                    .doesNotContainKey("gitops_pipeline_last_run_timestamp_seconds{cicd_pipeline_name=\"old\"}");
            job.delete();
            // a job of the same name is another job: its first run counts
            jenkins.buildAndAssertSuccess(pipeline(jenkins, "new", "echo 'x'"));
            assertThat(Reading.ofRuns(jenkins, 3).value(runs("new", "success"))).isEqualTo(2);
        });
        sessions.then(jenkins -> {
            assertThat(Reading.of(jenkins).sum("gitops_pipeline_runs_total")).isEqualTo(3);
        });
    }

    @Test
    void foldsNewNamesWhereThereIsNoRoom() throws Throwable {
        sessions.then(jenkins -> {
            MetricsSettings settings = new MetricsSettings();
            settings.setMostSeries(1_000);
            MetricsConfiguration.current().setSettings(settings);
        });
        sessions.then(jenkins -> {
            int room = 0;
            while (Reading.of(jenkins).value("gitops_exporter_folded_updates_total") == 0) {
                String name = "stage-" + room++;
                Exporter.tell(recorder -> recorder.stepBegan(name));
            }
            jenkins.buildAndAssertSuccess(pipeline(jenkins, "late", "echo 'x'"));
            Reading reading = Reading.ofRuns(jenkins, 1);
            assertThat(reading.value(runs("_other", "success"))).isEqualTo(1);
            assertThat(reading.series().size()).isLessThanOrEqualTo(1_000);
        });
    }
}
