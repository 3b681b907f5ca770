package io.jenkins.plugins.gitops.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Queue;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** I21: a scrape opens no build record, and waits for no lock of the controller. */
class I21ScrapeTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void opensNoBuildRecord() throws Throwable {
        sessions.then(jenkins -> {
            WorkflowJob job = jenkins.createProject(WorkflowJob.class, "shop");
            job.setDefinition(new CpsFlowDefinition("echo 'x'", true));
            for (int i = 0; i < 3; i++) jenkins.buildAndAssertSuccess(job);
            Reading.ofRuns(jenkins, 3);
        });
        sessions.then(jenkins -> {
            WorkflowJob job = (WorkflowJob) jenkins.jenkins.getItem("shop");
            for (int i = 0; i < 100; i++)
                assertThat(Reading.of(jenkins).sum("gitops_pipeline_runs_total"))
                        .isEqualTo(3);
            assertThat(job.getLazyBuildMixIn().getRunMap().getLoadedBuilds()).isEmpty();
            assertThat(job.getBuildByNumber(2)).isNotNull();
            assertThat(job.getLazyBuildMixIn().getRunMap().getLoadedBuilds()).isNotEmpty();
        });
    }

    @Test
    void answersWhileSomebodyHoldsTheQueueAndTheController() throws Throwable {
        sessions.then(jenkins -> {
            Jenkins controller = jenkins.jenkins;
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            ExecutorService other = Executors.newSingleThreadExecutor();
            Future<?> holding = other.submit(() -> Queue.withLock(() -> {
                synchronized (controller) {
                    held.countDown();
                    await(answered);
                }
            }));
            await(held);
            try {
                assertThat(scraped(jenkins)).contains("gitops_queue_items");
            } finally {
                answered.countDown();
            }
            holding.get(10, TimeUnit.SECONDS);
            other.shutdown();
        });
    }

    private static String scraped(JenkinsRule jenkins) throws IOException {
        return Reading.of(jenkins).text();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted while it waited", e);
        }
    }
}
