package io.jenkins.plugins.gitops.metrics.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.recording.Recorder;
import io.jenkins.plugins.gitops.metrics.series.Budget;
import io.jenkins.plugins.gitops.metrics.store.LocalDisk;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFoldTest {
    private static final String HERE = "deployment_environment_name=\"production\"";
    private static final String SHOP = HERE + ",gitops_application=\"shop\"";

    @TempDir
    Path directory;

    private Recorder recorder() {
        return new Recorder(
                new Budget(20_000, 1 << 20),
                directory,
                new LocalDisk(),
                Runnable::run,
                InstantSource.fixed(Book.BEGIN));
    }

    private static String scrape(Recorder recorder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        recorder.answer("", "").writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String told(Recorder recorder, Book book) throws IOException {
        new LedgerFold(recorder).take("delivery", book.lines());
        return scrape(recorder);
    }

    @Test
    void countsPromotionsByTheirOutcome() throws IOException {
        String seen = told(
                recorder(),
                new Book()
                        .committed("p-1", 1, false)
                        .finished("p-1", 1, OutcomeKind.SUCCEEDED)
                        .queued("p-2", 2)
                        .withdrawn("p-2")
                        .committed("p-3", 3, false)
                        .finished("p-3", 3, OutcomeKind.FAILED)
                        .brokeGlass("p-4")
                        .committed("p-4", 1, true)
                        .finished("p-4", 1, OutcomeKind.SUCCEEDED));
        assertThat(seen)
                .contains("gitops_promotions_total{" + SHOP + ",gitops_outcome=\"succeeded\"} 2\n")
                .contains("gitops_promotions_total{" + SHOP + ",gitops_outcome=\"failed\"} 1\n")
                .contains("gitops_promotions_total{" + SHOP + ",gitops_outcome=\"withdrawn\"} 1\n")
                .contains("gitops_rollbacks_total{" + SHOP + "} 1\n")
                .contains("gitops_broken_glass_total{" + HERE + "} 1\n")
                .contains("gitops_recovery_seconds_sum{" + SHOP + "} 30\n")
                .contains("gitops_promotion_time_to_healthy_seconds_sum{" + SHOP + "} 20\n")
                .contains("gitops_promotion_last_success_timestamp_seconds{" + SHOP + "} "
                        + Book.BEGIN.plusSeconds(80).getEpochSecond() + "\n");
    }

    @Test
    void countsWhatGatesSaid() throws IOException {
        String seen = told(recorder(), new Book().committed("p-1", 1, false).finished("p-1", 1, OutcomeKind.ERRORED));
        assertThat(seen)
                .contains("gitops_gate_verdicts_total{" + HERE + ",gitops_gate=\"tests\",gitops_verdict=\"pass\"} 1\n")
                .contains("gitops_gate_verdicts_total{" + HERE
                        + ",gitops_gate=\"promql\",gitops_verdict=\"inconclusive\"} 1\n");
    }

    @Test
    void measuresFromTheQueueToTheApprovalAndFromTheBuildToItsFirstArrival() throws IOException {
        String seen = told(
                recorder(),
                new Book()
                        .built(1)
                        .queued("p-1", 1)
                        .approved()
                        .committed("p-1", 1, false, "ann")
                        .finished("p-1", 1, OutcomeKind.SUCCEEDED)
                        .committed("p-2", 1, false)
                        .finished("p-2", 1, OutcomeKind.SUCCEEDED));
        assertThat(seen)
                .contains("gitops_approval_wait_seconds_sum{" + HERE + "} 10\n")
                .contains("gitops_build_to_healthy_seconds_sum{" + SHOP + "} 40\n")
                .contains("gitops_build_to_healthy_seconds_count{" + SHOP + "} 1\n");
    }

    @Test
    void showsWhatWaitsUntilItIsCommittedOrWithdrawn() throws IOException {
        Recorder recorder = recorder();
        LedgerFold fold = new LedgerFold(recorder);
        Book book = new Book().queued("p-1", 1).queued("p-2", 2);
        fold.take("delivery", book.lines());
        assertThat(scrape(recorder)).contains("gitops_promotion_waiting{" + HERE + "} 2\n");
        book.committed("p-1", 1, false).withdrawn("p-2");
        fold.take("delivery", book.lines().subList(2, 4));
        assertThat(scrape(recorder)).contains("gitops_promotion_waiting{" + HERE + "} 0\n");
    }

    @Test
    void showsHoldsAndQuarantinesUntilTheyAreLifted() throws IOException {
        Recorder recorder = recorder();
        LedgerFold fold = new LedgerFold(recorder);
        Book book = new Book().held().quarantined(3);
        fold.take("delivery", book.lines());
        assertThat(scrape(recorder)).contains("gitops_hold_active{" + HERE + "} 1\n", "gitops_quarantine_active 1\n");
        book.released().cleared(3);
        fold.take("delivery", book.lines().subList(2, 4));
        assertThat(scrape(recorder))
                .contains("gitops_hold_active{" + HERE + "} 0\n", "gitops_quarantine_active 0\n")
                .contains("gitops_holds_total{" + HERE + "} 1\n", "gitops_quarantines_total 1\n");
    }

    /** I20: a book is read from its first line again after each start. */
    @Test
    void I20countsEachLineOnce() throws IOException {
        Book book = new Book()
                .committed("p-1", 1, false)
                .finished("p-1", 1, OutcomeKind.SUCCEEDED)
                .strange("p-2")
                .committed("p-3", 1, false)
                .finished("p-3", 1, OutcomeKind.SUCCEEDED);
        told(recorder(), book);
        Recorder again = recorder();
        LedgerFold fold = new LedgerFold(again);
        fold.take("delivery", book.lines());
        fold.take("delivery", book.lines());
        assertThat(scrape(again))
                .contains("gitops_promotions_total{" + SHOP + ",gitops_outcome=\"succeeded\"} 2\n")
                .contains("gitops_promotion_time_to_healthy_seconds_count{" + SHOP + "} 2\n");
        fold.take("another", book.lines());
        assertThat(scrape(again)).contains("gitops_promotions_total{" + SHOP + ",gitops_outcome=\"succeeded\"} 4\n");
    }
}
