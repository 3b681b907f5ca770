package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Label;
import hudson.model.Result;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PipelineTest {
    private static WorkflowJob job(JenkinsRule j, String script) throws Exception {
        WorkflowJob p = j.createProject(WorkflowJob.class);
        p.setDefinition(new CpsFlowDefinition(script, true));
        return p;
    }

    @Test
    void runsLoopsClosuresAndTryFinally(JenkinsRule j) throws Exception {
        WorkflowRun r = j.buildAndAssertSuccess(job(j, """
                def seen = []
                [a: 1, b: 2].each { k, v -> sleep(time: 1, unit: 'MILLISECONDS'); seen << "$k$v" }
                for (i in [3, 4]) { sleep(time: 1, unit: 'MILLISECONDS'); seen << i }
                try { error 'boom' } catch (e) { echo "caught ${e.message}" } finally { echo 'at last' }
                echo "seen $seen"
                """));
        j.assertLogContains("caught boom", r);
        j.assertLogContains("at last", r);
        j.assertLogContains("seen [a1, b2, 3, 4]", r);
    }

    @Test
    void stopsTheOtherBranchesWhenOneFails(JenkinsRule j) throws Exception {
        WorkflowRun r = j.assertBuildStatus(Result.FAILURE, job(j, """
                parallel a: { error 'no' }, b: { try { sleep 600 } finally { echo 'b was stopped' } }, failFast: true
                """).scheduleBuild2(0));
        j.assertLogContains("b was stopped", r);
    }

    @Test
    void runsAShellOnAnAgentInAnotherJvm(JenkinsRule j) throws Exception {
        j.createOnlineSlave(Label.get("far"));
        WorkflowRun r = j.buildAndAssertSuccess(job(j, """
                node('far') {
                  withEnv(['WHO=world']) { sh 'echo hello-$WHO' }
                  echo "out=${sh(returnStdout: true, script: 'printf x')} status=${sh(returnStatus: true, script: 'exit 3')}"
                  writeFile file: 'a/b.txt', text: 'text'
                  dir('a') { echo readFile('b.txt') + fileExists('c.txt') }
                  archiveArtifacts artifacts: 'a/*.txt'
                }
                """));
        j.assertLogContains("hello-world", r);
        j.assertLogContains("out=x status=3", r);
        j.assertLogContains("textfalse", r);
        assertThat(r.getArtifacts()).hasSize(1);
    }

    @Test
    void refusesPositionalArgumentsBesideNamedOnes(JenkinsRule j) throws Exception {
        WorkflowRun r = j.assertBuildStatus(
                Result.FAILURE, job(j, "echo message: 'a', 'b'").scheduleBuild2(0));
        j.assertLogContains("Expected named arguments but got [{message=a}, b]", r);
    }

    @Test
    void namesTheStepsThatProvideWhatIsMissing(JenkinsRule j) throws Exception {
        WorkflowRun r = j.assertBuildStatus(Result.FAILURE, job(j, "sh 'true'").scheduleBuild2(0));
        j.assertLogContains("such as: dir, node", r);
    }

    @Test
    void waitsForAnAnswer(JenkinsRule j) throws Exception {
        WorkflowRun r = job(j, "input message: 'Go?', id: 'Q'\necho 'gone'")
                .scheduleBuild2(0)
                .waitForStart();
        j.waitForMessage("Proceed or Abort", r);
        r.getAction(InputAction.class).getExecution("Q").doProceedEmpty();
        j.assertBuildStatusSuccess(j.waitForCompletion(r));
        j.assertLogContains("gone", r);
    }

    @Test
    void sleepsInTwoHundredBuildsOnFewThreads(JenkinsRule j) throws Exception {
        WorkflowJob p = job(j, "sleep 600");
        List<WorkflowRun> runs = new ArrayList<>();
        p.addProperty(
                new hudson.model.ParametersDefinitionProperty(new hudson.model.StringParameterDefinition("N", "")));
        for (int i = 0; i < 200; i++)
            runs.add(p.scheduleBuild2(
                            0, new hudson.model.ParametersAction(new hudson.model.StringParameterValue("N", "" + i)))
                    .waitForStart());
        for (WorkflowRun r : runs) j.waitForMessage("Sleeping for", r);
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(t -> t.getName().startsWith("pipeline") || t.getName().startsWith("Executor"))
                .count();
        assertThat(threads).isLessThan(60);
        for (WorkflowRun r : runs) r.doKill();
        for (WorkflowRun r : runs) j.waitForCompletion(r);
    }
}
