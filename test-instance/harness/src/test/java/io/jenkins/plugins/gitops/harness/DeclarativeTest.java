package io.jenkins.plugins.gitops.harness;

import hudson.model.Result;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class DeclarativeTest {
    private static WorkflowRun run(JenkinsRule j, Result expected, String script) throws Exception {
        WorkflowJob p = j.createProject(WorkflowJob.class);
        p.setDefinition(new CpsFlowDefinition(script, true));
        return j.assertBuildStatus(expected, p.scheduleBuild2(0));
    }

    @Test
    void runsEverySection(JenkinsRule j) throws Exception {
        WorkflowRun r = run(j, Result.UNSTABLE, """
                def outer = 'o'
                pipeline {
                  agent any
                  options { timeout(time: 5, unit: 'MINUTES'); disableConcurrentBuilds() }
                  parameters { string(name: 'P', defaultValue: 'dv') }
                  environment { A = 'x'; B = "${A}y" }
                  stages {
                    stage('one') { steps { echo "one $B ${params.P} $outer"; sh 'echo $A-$B'; script { def z = [1,2].collect { it + 1 }; echo "z=$z" } } }
                    stage('skip') {
                      when { expression { return false } }
                      steps { echo 'NEVER' }
                    }
                    stage('cond') {
                      when { beforeAgent true
                        allOf { not { environment name: 'A', value: 'no' }
                          anyOf { expression { B == 'xy' }
                            expression { false } } } }
                      environment { C = 'cc' }
                      steps { echo "cond $C" }
                      post { success { echo 'stage ok' } }
                    }
                    stage('par') { parallel {
                      stage('p1') { steps { echo 'P1'; sleep time: 5, unit: 'MILLISECONDS' } }
                      stage('p2') {
                        agent none
                        steps { echo 'P2' } } } }
                    stage('nest') { stages { stage('inner') { steps { catchError(buildResult: 'UNSTABLE') { error 'meh' } } } } }
                  }
                  post {
                    always { echo 'ALWAYS' }
                    unstable { echo 'UNSTABLE-POST' }
                    success { echo 'SUCCESS-POST' }
                    cleanup { echo 'CLEAN' }
                  }
                }
                """);
        for (String said : new String[] {
            "one xy dv o",
            "x-xy",
            "z=[2, 3]",
            "Stage \"skip\" skipped due to when conditional",
            "cond cc",
            "stage ok",
            "P1",
            "P2",
            "ALWAYS",
            "UNSTABLE-POST",
            "CLEAN"
        }) j.assertLogContains(said, r);
        j.assertLogNotContains("NEVER", r);
        j.assertLogNotContains("SUCCESS-POST", r);
    }

    @Test
    void goesOnWithPostWhenAStageFails(JenkinsRule j) throws Exception {
        WorkflowRun r = run(j, Result.FAILURE, """
                pipeline {
                  agent none
                  stages {
                    stage('a') { steps { error 'bad' } }
                    stage('b') { steps { echo 'NOT-REACHED' } }
                  }
                  post { failure { echo 'FAILED-POST' } }
                }
                """);
        j.assertLogContains("FAILED-POST", r);
        j.assertLogContains("ERROR: bad", r);
        j.assertLogNotContains("NOT-REACHED", r);
    }

    @Test
    void namesTheSectionsThatAreAllowed(JenkinsRule j) throws Exception {
        WorkflowRun r = run(j, Result.FAILURE, "pipeline {\n agent none\n stagez { }\n}");
        j.assertLogContains("Undefined section \"stagez\" in pipeline; allowed are [agent,", r);
    }
}
