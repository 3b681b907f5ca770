package io.jenkins.plugins.gitops.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.gitops.testkit.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What pipelines promote is seen by Prometheus, by way of the ledger. */
@WithJenkins
class DeliveryMetricsTest {
    private static final String SHOP = "gitops_application=\"shop\"";

    private Ground ground;

    @BeforeEach
    void begin() throws IOException {
        ground = new Ground();
    }

    @AfterEach
    void end() {
        ground.close();
    }

    @Test
    void countsPromotionsAndRollbacksOnce(JenkinsRule jenkins) throws Exception {
        ground.configure("");
        WorkflowJob job = jenkins.createProject(WorkflowJob.class, "release");
        job.setDefinition(new CpsFlowDefinition(
                """
                def one = [image: '%1$s', digest: '%2$s']
                def two = [image: '%1$s', digest: '%3$s']
                promote release: one, to: 'dev'
                promote release: two, to: 'dev'
                rollback(environment: 'dev', application: 'shop', reason: 'loses orders')
                """.formatted(ground.image(), ground.push("first"), ground.push("second")), true));
        jenkins.buildAndAssertStatus(Result.SUCCESS, job);
        String seen = Patience.await("the rollback counted", Duration.ofSeconds(20), () -> {
            String now = scrape(jenkins);
            return now.contains(promotions("dev", "succeeded") + " 3\n") ? Optional.of(now) : Optional.empty();
        });
        assertThat(seen)
                .contains("gitops_rollbacks_total{deployment_environment_name=\"dev\"," + SHOP + "} 1\n")
                .contains("gitops_hold_active{deployment_environment_name=\"dev\"} 1\n")
                .contains("gitops_recovery_seconds_count{deployment_environment_name=\"dev\"," + SHOP + "} 1\n")
                .contains("gitops_promotion_time_to_healthy_seconds_count{deployment_environment_name=\"dev\"," + SHOP
                        + "} 3\n")
                .contains("gitops_operations_total{gitops_operation=\"promote\",gitops_outcome=\"succeeded\"} 2\n")
                .contains("gitops_operation_active{gitops_operation=\"promote\"} 0\n");
        String page = jenkins.createWebClient().goTo("gitops-dora/?days=7").asNormalizedText();
        assertThat(page).contains("shop in dev", "changeFailRate", "50.0 %", "not measured");
        assertThat(text(jenkins, "gitops-dora/csv", "text/csv"))
                .startsWith("application,environment,from,to,metric,value,unit,evidence\n")
                .contains(",changeFailRate,0.5,ratio,");
        assertThat(text(jenkins, "gitops-dora/json", "application/json"))
                .startsWith("[{\"application\":\"shop\"")
                .contains("\"deploymentFrequency\"");
    }

    private static String promotions(String environment, String outcome) {
        return "gitops_promotions_total{deployment_environment_name=\"" + environment + "\"," + SHOP
                + ",gitops_outcome=\"" + outcome + "\"}";
    }

    private static String scrape(JenkinsRule jenkins) throws Exception {
        return text(jenkins, "gitops-metrics/", "text/plain");
    }

    private static String text(JenkinsRule jenkins, String page, String type) throws Exception {
        return jenkins.createWebClient().goTo(page, type).getWebResponse().getContentAsString();
    }
}
