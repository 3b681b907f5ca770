package io.jenkins.plugins.gitops.metrics.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.Catalogue;
import io.jenkins.plugins.gitops.metrics.Machine;
import io.jenkins.plugins.gitops.metrics.series.Budget;
import io.jenkins.plugins.gitops.metrics.series.Exposition;
import io.jenkins.plugins.gitops.metrics.store.LocalDisk;
import io.jenkins.plugins.gitops.metrics.store.Mark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecorderTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path directory;

    private Recorder recorder() {
        return new Recorder(
                new Budget(20_000, 1 << 20), directory, new LocalDisk(), Runnable::run, InstantSource.fixed(NOON));
    }

    private static EndedRun run(String job, long number, String pipeline, String result) {
        return new EndedRun(new Mark(job, number), pipeline, result, Duration.ofSeconds(42), NOON);
    }

    private static String scrape(Recorder recorder) throws IOException {
        Exposition.Answer answer = recorder.answer("", "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        answer.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRunIsSeenAtOnceAndAfterARestart() throws IOException {
        Recorder recorder = recorder();
        recorder.runEnded(run("id", 1, "team/app", "success"));
        recorder.runEnded(run("id", 1, "team/app", "success"));
        recorder.runLost(new Mark("id", 2));
        recorder.waited("team/app", Duration.ofSeconds(3));
        recorder.stageEnded(new Mark("id", 2), 7, "team/app", "Build", Duration.ofSeconds(30));
        recorder.stageEnded(new Mark("id", 2), 7, "team/app", "Build", Duration.ofSeconds(30));
        recorder.stepBegan("sh");
        recorder.stepBegan("sh");
        recorder.flush();
        recorder.nodeChanged("online");
        recorder.operationEnded("promote", "succeeded", NOON.minusSeconds(90), NOON);
        assertThat(scrape(recorder))
                .contains(
                        "gitops_pipeline_last_success_timestamp_seconds{cicd_pipeline_name=\"team/app\"} 1772366400\n");
        Recorder again = recorder();
        assertThat(again.sources()).containsExactlyInAnyOrder("id", "id/2");
        assertThat(again.uncounted("id", 0, 3)).containsExactly(3L);
        assertThat(scrape(again))
                .contains("gitops_pipeline_runs_total{cicd_pipeline_name=\"team/app\",cicd_pipeline_result=\"success\"}"
                        + " 1\n")
                .contains("cicd_pipeline_run_duration_seconds_sum{cicd_pipeline_name=\"team/app\","
                        + "cicd_pipeline_result=\"success\"} 42\n")
                .contains("gitops_pipeline_queue_seconds_count{cicd_pipeline_name=\"team/app\"} 1\n")
                .contains("gitops_pipeline_stage_duration_seconds_sum{cicd_pipeline_name=\"team/app\","
                        + "cicd_pipeline_task_name=\"Build\"} 30\n")
                .contains("gitops_pipeline_steps_total{gitops_step=\"sh\"} 2\n")
                .contains("gitops_pipeline_last_run_timestamp_seconds{cicd_pipeline_name=\"team/app\"} 1772366400\n")
                .contains("gitops_node_changes_total{gitops_node_state=\"online\"} 1\n")
                .contains("gitops_node_changes_total{gitops_node_state=\"offline\"} 0\n")
                .contains("gitops_operations_total{gitops_operation=\"promote\",gitops_outcome=\"succeeded\"} 1\n")
                .contains("gitops_operation_duration_seconds_sum{gitops_operation=\"promote\"} 90\n");
    }

    @Test
    void activeRunsAreThoseOfNow() throws IOException {
        Recorder recorder = recorder();
        recorder.active(Map.of("a", 2, "b", 1));
        recorder.active(Map.of("b", 3));
        assertThat(scrape(recorder))
                .contains("cicd_pipeline_run_active{cicd_pipeline_name=\"a\"} 0\n")
                .contains("cicd_pipeline_run_active{cicd_pipeline_name=\"b\"} 3\n");
        recorder.jobGone("a");
        assertThat(scrape(recorder)).doesNotContain("cicd_pipeline_run_active{cicd_pipeline_name=\"a\"}");
    }

    @Test
    void aRenamedPipelineTakesItsTimesAlongAndLeavesItsCounts() throws IOException {
        Recorder recorder = recorder();
        recorder.runEnded(run("id", 1, "old", "failure"));
        recorder.pipelineRenamed("old", "new");
        recorder.pipelineRenamed("never seen", "either");
        recorder.runEnded(run("id", 2, "new", "failure"));
        String all = scrape(recorder);
        assertThat(all)
                .contains("runs_total{cicd_pipeline_name=\"old\",cicd_pipeline_result=\"failure\"} 1\n")
                .contains("runs_total{cicd_pipeline_name=\"new\",cicd_pipeline_result=\"failure\"} 1\n")
                .contains("last_run_timestamp_seconds{cicd_pipeline_name=\"new\"}")
                .doesNotContain("last_run_timestamp_seconds{cicd_pipeline_name=\"old\"}");
        recorder.jobGone("new");
        recorder.forget("id");
        recorder.jobGone("never seen");
        assertThat(scrape(recorder))
                .contains("runs_total{cicd_pipeline_name=\"new\",cicd_pipeline_result=\"failure\"} 1\n")
                .doesNotContain("last_run_timestamp_seconds{cicd_pipeline_name=\"new\"}");
        assertThat(recorder.uncounted("id", 0, 1)).containsExactly(1L);
        assertThat(scrape(recorder())).doesNotContain("last_run_timestamp_seconds{");
    }

    @Test
    void whatGrowsByItselfIsCountedByWhatItHasGrownTo() throws IOException {
        Recorder recorder = recorder();
        recorder.total(Machine.CPU_TIME, 3);
        recorder.total(Machine.CPU_TIME, 5);
        recorder.flush();
        Recorder nextProcess = recorder();
        nextProcess.total(Machine.CPU_TIME, 1);
        nextProcess.flush();
        assertThat(scrape(nextProcess)).contains("gitops_controller_cpu_seconds_total 6\n");
    }

    @Test
    void aReplacedGaugeShowsWhatIsThereNow() throws IOException {
        Recorder recorder = recorder();
        recorder.replace(Machine.PLUGIN, Map.of(List.of("a", "1"), 1.0, List.of("b", "1"), 1.0));
        recorder.replace(Machine.PLUGIN, Map.of(List.of("a", "2"), 1.0, List.of("b", "1"), 0.0));
        assertThat(scrape(recorder))
                .contains("gitops_plugin_info{gitops_plugin=\"a\",gitops_plugin_version=\"2\"} 1\n")
                .contains("gitops_plugin_info{gitops_plugin=\"b\",gitops_plugin_version=\"1\"} 0\n")
                .doesNotContain("gitops_plugin=\"a\",gitops_plugin_version=\"1\"");
    }

    @Test
    void itTellsAboutItself() throws IOException {
        Recorder recorder = recorder();
        recorder.set(Machine.THREADS, 17);
        recorder.add(Catalogue.OPERATIONS_ACTIVE, 1, "promote");
        assertThat(scrape(recorder))
                .contains("jvm_thread_count 17\n", "gitops_exporter_series_limit 20000\n")
                .contains("gitops_operation_active{gitops_operation=\"promote\"} 1\n")
                .containsPattern("gitops_exporter_store_size_bytes [1-9]");
        assertThat(scrape(recorder)).contains("gitops_exporter_scrape_duration_seconds 0\n");
    }
}
