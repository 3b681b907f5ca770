package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Cause;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Result;
import hudson.slaves.DumbSlave;
import hudson.tasks.ArtifactArchiver;
import hudson.tasks.Shell;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.FailureBuilder;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockBuilder;
import org.jvnet.hudson.test.SleepBuilder;
import org.jvnet.hudson.test.TestBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class FreeStyleTest {
    @Test
    void runsAShellStepAndArchivesItsFile(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.getBuildersList()
                .add(new Shell("echo hello from $JOB_NAME $BUILD_NUMBER; mkdir -p out; echo content > out/a.txt"));
        p.getPublishersList().add(new ArtifactArchiver("out/*"));
        FreeStyleBuild b = j.assertBuildStatusSuccess(p.scheduleBuild2(0, new Cause.UserIdCause()));
        j.assertLogContains(
                "Started by user unknown or anonymous\nRunning as SYSTEM\nBuilding on the built-in node", b);
        j.assertLogContains("hello from make 1", b);
        j.assertLogContains("Finished: SUCCESS", b);
        assertThat(b.getArtifacts()).extracting(a -> a.relativePath).containsExactly("out/a.txt");
        assertThat(b.getCauses()).containsExactly(new Cause.UserIdCause());
    }

    @Test
    void saysWhyAStepFailed(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject();
        p.getBuildersList().add(new Shell("false"));
        p.getBuildersList().add(new Shell("echo not reached"));
        FreeStyleBuild b = j.buildAndAssertStatus(Result.FAILURE, p);
        j.assertLogContains("Build step 'Execute shell' marked build as failure", b);
        j.assertLogNotContains("not reached", b);
    }

    @Test
    void keepsTheWorstResult(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject();
        p.getBuildersList().add(new MockBuilder(Result.UNSTABLE));
        j.buildAndAssertStatus(Result.UNSTABLE, p);
        p.getBuildersList().add(new FailureBuilder());
        j.buildAndAssertStatus(Result.FAILURE, p);
        assertThat(p.getLastUnstableBuild().getNumber()).isEqualTo(1);
        assertThat(p.getLastSuccessfulBuild().getNumber()).isEqualTo(1);
        assertThat(p.getLastStableBuild()).isNull();
    }

    @Test
    void stopsARunningBuildAtOnce(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject();
        p.getBuildersList().add(new SleepBuilder(600_000));
        FreeStyleBuild b = p.scheduleBuild2(0).waitForStart();
        j.waitForMessage("Sleeping", b);
        b.getExecutor().interrupt();
        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(b));
        j.assertLogContains("Build was aborted", b);
    }

    @Test
    void writesLogAndRecordOfABuildWhoseThreadIsInterrupted(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject();
        p.getBuildersList().add(new TestBuilder() {
            @Override
            public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener) {
                Thread.currentThread().interrupt();
                listener.getLogger().println("still here");
                return true;
            }
        });
        FreeStyleBuild b = j.assertBuildStatus(Result.ABORTED, p.scheduleBuild2(0));
        j.assertLogContains("still here", b);
        j.assertLogContains("Finished: ABORTED", b);
        p._getRuns().purgeCache();
        assertThat(p.getBuildByNumber(1).getResult()).isEqualTo(Result.ABORTED);
    }

    @Test
    void runsOnAnAgentInAnotherJvm(JenkinsRule j) throws Exception {
        DumbSlave agent = j.createOnlineSlave(Label.get("far"));
        FreeStyleProject p = j.createFreeStyleProject();
        p.setAssignedLabel(Label.get("far"));
        p.getBuildersList().add(new Shell("echo on $NODE_NAME in $PWD; echo x > f.txt"));
        p.getPublishersList().add(new ArtifactArchiver("f.txt"));
        FreeStyleBuild b = j.buildAndAssertSuccess(p);
        j.assertLogContains("on " + agent.getNodeName() + " in " + agent.getRemoteFS(), b);
        assertThat(b.getHasArtifacts()).isTrue();
        long agentPid = agent.getChannel().call(new Pid());
        assertThat(agentPid).isNotEqualTo(ProcessHandle.current().pid());
    }

    private static final class Pid extends jenkins.security.MasterToSlaveCallable<Long, RuntimeException> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long call() {
            return ProcessHandle.current().pid();
        }
    }
}
