package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Cause;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Queue;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.model.queue.QueueTaskFuture;
import hudson.model.queue.ScheduleResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.SleepBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class QueueTest {
    @Test
    void saysWhyItWaits(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("p");
        p.scheduleBuild2(5400);
        assertThat(p.getQueueItem().getWhy()).startsWith("In the quiet period. Expires in 1 hr");
        j.jenkins.getQueue().cancel(p);
        p.setAssignedLabel(Label.get("nowhere"));
        p.scheduleBuild2(0);
        j.jenkins.getQueue().maintain();
        assertThat(p.getQueueItem().getWhy()).isEqualTo("There are no nodes with the label ‘nowhere’");
        j.jenkins.getQueue().cancel(p);
        p.setAssignedLabel(null);
        j.jenkins.setNumExecutors(0);
        p.scheduleBuild2(0);
        j.jenkins.getQueue().maintain();
        assertThat(p.getQueueItem().getWhy()).isEqualTo("Waiting for next available executor");
        j.jenkins.setNumExecutors(1);
        j.waitUntilNoActivity();
        assertThat(p.getLastBuild().getNumber()).isEqualTo(1);
    }

    @Test
    void runsAJobOnceAtATime(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("p");
        p.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("N", "")));
        p.getBuildersList().add(new SleepBuilder(600_000));
        FreeStyleBuild first = p.scheduleBuild2(0, new ParametersAction(new StringParameterValue("N", "1")))
                .waitForStart();
        p.scheduleBuild2(0, new ParametersAction(new StringParameterValue("N", "2")));
        j.jenkins.getQueue().maintain();
        assertThat(p.getQueueItem().getWhy()).isEqualTo("Build #1 is already in progress");
        assertThat(p.getQueueItem().isBlocked()).isTrue();
        p.getBuildersList().clear();
        first.getExecutor().interrupt();
        j.waitUntilNoActivity();
        assertThat(p.getLastBuild().getNumber()).isEqualTo(2);
    }

    @Test
    void foldsTheSameRequestAndKeepsADifferentOne(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("p");
        p.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("N", "")));
        Queue queue = j.jenkins.getQueue();
        ScheduleResult one = queue.schedule2(p, 3600, new ParametersAction(new StringParameterValue("N", "1")));
        ScheduleResult again = queue.schedule2(p, 3600, new ParametersAction(new StringParameterValue("N", "1")));
        ScheduleResult other = queue.schedule2(p, 3600, new ParametersAction(new StringParameterValue("N", "2")));
        assertThat(one.isCreated()).isTrue();
        assertThat(again.isCreated()).isFalse();
        assertThat(again.getItem().getId()).isEqualTo(one.getItem().getId());
        assertThat(other.isCreated()).isTrue();
        assertThat(queue.getItems(p)).hasSize(2);
    }

    @Test
    void refusesADisabledJob(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("p");
        p.disable();
        assertThat(p.scheduleBuild2(0)).isNull();
        assertThat(p.scheduleBuild(0, new Cause.UserIdCause())).isFalse();
    }

    @Test
    void runsTwoHundredBuildsAtOnce(JenkinsRule j) throws Exception {
        j.jenkins.setNumExecutors(200);
        FreeStyleProject p = j.createFreeStyleProject("p");
        p.setConcurrentBuild(true);
        p.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("N", "")));
        Meeting meeting = new Meeting(200);
        p.getBuildersList().add(meeting);
        List<QueueTaskFuture<FreeStyleBuild>> all = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            all.add(p.scheduleBuild2(0, new ParametersAction(new StringParameterValue("N", "" + n))));
        }
        for (QueueTaskFuture<FreeStyleBuild> one : all) {
            j.assertBuildStatusSuccess(one);
        }
        assertThat(p.getBuilds()).hasSize(200);
        assertThat(p.getBuilds().stream().map(b -> b.getWorkspace().getRemote()).distinct())
                .hasSize(200);
    }
}
