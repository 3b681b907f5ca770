package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.InvisibleAction;
import hudson.model.Label;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.PasswordParameterDefinition;
import hudson.model.Result;
import hudson.model.Slave;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.tasks.LogRotator;
import hudson.tasks.Shell;
import hudson.triggers.TimerTrigger;
import hudson.util.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.SleepBuilder;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class RestartTest {
    @RegisterExtension
    private final JenkinsSessionExtension session = new JenkinsSessionExtension();

    @Test
    void findsEverythingAgain() throws Throwable {
        session.then(j -> {
            FreeStyleProject p = j.createFreeStyleProject("kept");
            p.getBuildersList().add(new Shell("echo $WHO"));
            p.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("WHO", "world")));
            p.addTrigger(new TimerTrigger("H 3 * * *"));
            p.setBuildDiscarder(new LogRotator(-1, 7, -1, -1));
            p.setConcurrentBuild(true);
            j.createSlave("worker", "far away", null);
            FreeStyleBuild b = j.buildAndAssertSuccess(p);
            b.setDescription("the first");
        });
        session.then(j -> {
            FreeStyleProject p = j.jenkins.getItemByFullName("kept", FreeStyleProject.class);
            FreeStyleBuild b = p.getBuildByNumber(1);
            assertThat(b.getResult()).isEqualTo(Result.SUCCESS);
            assertThat(b.getDescription()).isEqualTo("the first");
            assertThat(b.getAction(ParametersAction.class).getParameter("WHO"))
                    .isEqualTo(new StringParameterValue("WHO", "world"));
            j.assertLogContains("world", b);
            assertThat(p.getTrigger(TimerTrigger.class).getSpec()).isEqualTo("H 3 * * *");
            assertThat(((LogRotator) p.getBuildDiscarder()).getNumToKeep()).isEqualTo(7);
            assertThat(p.isConcurrentBuild()).isTrue();
            assertThat(Label.get("far && away").getNodes()).containsExactly(j.jenkins.getNode("worker"));
            assertThat(j.buildAndAssertSuccess(p).getNumber()).isEqualTo(2);
        });
    }

    @Test
    void stopsWhatRunsAndKeepsItsRecord() throws Throwable {
        session.then(j -> {
            FreeStyleProject p = j.createFreeStyleProject("running");
            p.getBuildersList().add(new SleepBuilder(600_000));
            j.waitForMessage("Sleeping", p.scheduleBuild2(0).waitForStart());
        });
        session.then(j -> {
            FreeStyleBuild b = j.jenkins
                    .getItemByFullName("running", FreeStyleProject.class)
                    .getBuildByNumber(1);
            assertThat(b.getResult()).isEqualTo(Result.ABORTED);
            assertThat(b.isBuilding()).isFalse();
        });
    }

    @Test
    void refusesToStoreALibrarysClass() throws Throwable {
        session.then(j -> {
            FreeStyleProject p = j.createFreeStyleProject("strange");
            FreeStyleBuild b = j.buildAndAssertSuccess(p);
            b.addAction(new Carrier(new org.apache.commons.io.output.ByteArrayOutputStream()));
            assertThatThrownBy(b::save).hasStackTraceContaining("Refusing to marshal org.apache.commons.io");
            b.removeActions(Carrier.class);
            b.addAction(new Carrier(new ArrayList<>(List.of("plain"))));
            b.save();
        });
        session.then(j -> assertThat(j.jenkins
                        .getItemByFullName("strange", FreeStyleProject.class)
                        .getLastBuild()
                        .getAction(Carrier.class)
                        .load)
                .isEqualTo(List.of("plain")));
    }

    private static final class Carrier extends InvisibleAction {
        private final Object load;

        Carrier(Object load) {
            this.load = load;
        }
    }

    @Test
    void goesOnWithWhatWaitedInTheQueue() throws Throwable {
        session.then(j -> {
            FreeStyleProject p = j.createFreeStyleProject("late");
            p.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("WHO", "nobody")));
            p.scheduleBuild2(3600, new ParametersAction(new StringParameterValue("WHO", "me")));
            p.setAssignedLabel(Label.get("nowhere"));
            assertThat(p.isInQueue()).isTrue();
        });
        session.then(j -> {
            FreeStyleProject p = j.jenkins.getItemByFullName("late", FreeStyleProject.class);
            assertThat(p.getQueueItem()
                            .getAction(ParametersAction.class)
                            .getParameter("WHO")
                            .getValue())
                    .isEqualTo("me");
        });
    }

    @Test
    void goesOnWithAShellOnAnAgent() throws Throwable {
        session.then(j -> {
            j.createOnlineSlave(Label.get("far"));
            WorkflowJob p = j.createProject(WorkflowJob.class, "away");
            p.setDefinition(new CpsFlowDefinition(
                    "node('far') {\n  writeFile file: 'kept', text: 'still there'\n"
                            + "  sh 'echo HERE; until [ -e go ]; do sleep 0.1; done'\n"
                            + "  echo \"${readFile('kept')} on $NODE_NAME\"\n}",
                    true));
            j.waitForMessage("HERE", p.scheduleBuild2(0).waitForStart());
        });
        session.then(j -> {
            WorkflowJob p = j.jenkins.getItemByFullName("away", WorkflowJob.class);
            WorkflowRun r = p.getLastBuild();
            Slave agent = (Slave) j.jenkins.getNodes().get(0);
            j.waitOnline(agent);
            agent.getWorkspaceFor(p).child("go").write("", "UTF-8");
            j.assertBuildStatusSuccess(j.waitForCompletion(r));
            j.assertLogContains("still there on " + agent.getNodeName(), r);
        });
    }

    @Test
    void keepsASecretDefaultEncrypted() throws Throwable {
        session.then(j -> j.createFreeStyleProject("secret")
                .addProperty(new ParametersDefinitionProperty(
                        new PasswordParameterDefinition("TOKEN", Secret.fromString("hush-hush"), null))));
        String stored = Files.readString(Path.of(session.getHome().getPath(), "jobs/secret/config.xml"));
        assertThat(stored).contains("TOKEN").doesNotContain("hush-hush");
        session.then(j -> {
            FreeStyleProject p = j.jenkins.getItemByFullName("secret", FreeStyleProject.class);
            p.getBuildersList().add(new Shell("test \"$TOKEN\" = hush-hush"));
            FreeStyleBuild b = j.buildAndAssertSuccess(p);
            assertThat(b.getAction(ParametersAction.class).getParameter("TOKEN").getShortDescription())
                    .isEqualTo("TOKEN=****");
            assertThat(Files.readString(b.getRootDir().toPath().resolve("build.xml")))
                    .doesNotContain("hush-hush");
        });
    }
}
