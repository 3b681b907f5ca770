package io.jenkins.plugins.gitops.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import java.time.Instant;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** A promotion that waits for Argo CD in a configured cluster. */
@WithJenkins
class AgentTest {
    private static final String RULES = """
            cluster: "east"
            rules:
              agent:
                kind: "argo-cd"
                name: "{application}-{environment}"
                deadline: "%s"
            """;

    @Test
    void waitsUntilWhatWasPromotedRuns(JenkinsRule jenkins) throws Exception {
        try (Ground ground = new Ground();
                Cluster cluster = new Cluster(ground, AgentTest::soon)) {
            ground.configure(RULES.formatted("1m"), clusters(cluster.url()));
            String digest = ground.push("first");
            WorkflowRun run = promote(jenkins, ground, digest, Result.SUCCESS);
            jenkins.assertLogContains("the agent stands at 0000000", run);
            jenkins.assertLogNotContains(ground.password(), run);
            assertThat(cluster.logins()).isNotEmpty().containsOnly("Bearer " + ground.password());
        }
    }

    @Test
    void passesOnNothingWhereNobodyAnswers(JenkinsRule jenkins) throws Exception {
        try (Ground ground = new Ground()) {
            ground.configure(RULES.formatted("1s"), clusters("http://127.0.0.1:1"));
            WorkflowRun run = promote(jenkins, ground, ground.push("first"), Result.FAILURE);
            jenkins.assertLogContains("Cannot see shop-staging healthy", run);
        }
    }

    /** Later than any commit of the test, also when it is told in whole seconds. */
    private static Instant soon() {
        return Instant.now().plusSeconds(1);
    }

    private static String clusters(String url) {
        return """
            clusters:
              - name: "east"
                serverUrl: "%s"
                credentialsId: "token"
            """.formatted(url);
    }

    private static WorkflowRun promote(JenkinsRule jenkins, Ground ground, String digest, Result result)
            throws Exception {
        String release = "release: [image: '" + ground.image() + "', digest: '" + digest + "']";
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(
                "promote " + release + ", to: 'dev'\npromote " + release + ", to: 'staging'", true));
        return jenkins.buildAndAssertStatus(result, job);
    }
}
