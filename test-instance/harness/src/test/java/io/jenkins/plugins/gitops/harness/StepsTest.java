package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import hudson.model.StringParameterDefinition;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class StepsTest {
    private static WorkflowJob job(JenkinsRule j, String name, String script) throws Exception {
        WorkflowJob p = j.createProject(WorkflowJob.class, name);
        p.setDefinition(new CpsFlowDefinition(script, true));
        return p;
    }

    @Test
    void buildsAnotherJobAndAnswersItsRun(JenkinsRule j) throws Exception {
        job(j, "down", "echo \"for ${params.WHO}\"")
                .addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("WHO", "nobody")));
        WorkflowRun r = j.buildAndAssertSuccess(job(j, "up", """
                def down = build job: 'down', parameters: [string(name: 'WHO', value: 'me')]
                echo "it was ${down.number} ${down.result}"
                """));
        j.assertLogContains("it was 1 SUCCESS", r);
        WorkflowRun down = (WorkflowRun)
                j.jenkins.getItemByFullName("down", WorkflowJob.class).getLastBuild();
        j.assertLogContains("for me", down);
        assertThat(down.getCauses().get(0).getShortDescription()).contains("up", "1");
    }

    @Test
    void failsWithTheOtherJobUnlessToldNotTo(JenkinsRule j) throws Exception {
        job(j, "down", "error 'no'");
        j.assertBuildStatus(Result.FAILURE, job(j, "up", "build 'down'").scheduleBuild2(0));
        WorkflowRun r = j.buildAndAssertSuccess(
                job(j, "careless", "echo \"it was ${build(job: 'down', propagate: false).result}\""));
        j.assertLogContains("it was FAILURE", r);
    }

    @Test
    void triesAgainAsOftenAsItWasTold(JenkinsRule j) throws Exception {
        WorkflowRun r = j.buildAndAssertSuccess(
                job(j, "late", "int n = 0\nretry(3) { n++; if (n < 3) { error \"no $n\" }; echo \"yes $n\" }"));
        j.assertLogContains("ERROR: no 2", r);
        j.assertLogContains("yes 3", r);
        WorkflowRun never = j.assertBuildStatus(
                Result.FAILURE,
                job(j, "never", "int n = 0\nretry(2) { error \"no ${++n}\" }").scheduleBuild2(0));
        j.assertLogContains("no 2", never);
        j.assertLogNotContains("no 3", never);
    }

    @Test
    void runsWhatIsNotCpsInOneGo(JenkinsRule j) throws Exception {
        WorkflowRun r = j.buildAndAssertSuccess(job(j, "sorted", """
                @NonCPS
                String backwards(List all) { all.sort(false) { a, b -> b <=> a }.join(',') }
                echo backwards([1, 3, 2])
                """));
        j.assertLogContains("3,2,1", r);
    }
}
