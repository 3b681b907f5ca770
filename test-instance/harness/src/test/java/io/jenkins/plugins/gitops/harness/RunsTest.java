package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.model.StringParameterValue;
import hudson.scheduler.CronTabList;
import hudson.scheduler.Hash;
import hudson.tasks.LogRotator;
import hudson.tasks.Shell;
import hudson.triggers.TimerTrigger;
import hudson.triggers.Trigger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.FailureBuilder;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class RunsTest {
    @Test
    void opensOnlyTheRecordsOfAPage(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("many");
        j.buildAndAssertSuccess(p);
        Path builds = p.getBuildDir().toPath();
        String record = Files.readString(builds.resolve("1/build.xml"));
        for (int n = 2; n <= 10_000; n++) {
            Files.writeString(Files.createDirectory(builds.resolve("" + n)).resolve("build.xml"), record);
        }
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            p._getRuns().purgeCache();
            long begun = System.nanoTime();
            List<Integer> page = p.getBuilds().limit(30).stream()
                    .map(FreeStyleBuild::getNumber)
                    .toList();
            best = Math.min(best, (System.nanoTime() - begun) / 1_000_000);
            assertThat(page).hasSize(30).startsWith(10_000, 9_999).endsWith(9_971);
            assertThat(p._getRuns().getLoadedBuilds()).hasSize(30);
        }
        assertThat(best).isLessThan(200);
        assertThat(p.getLastBuild().getPreviousBuild().getNumber()).isEqualTo(9_999);
        assertThat(p.getFirstBuild().getNextBuild().getNumber()).isEqualTo(2);
    }

    @Test
    void discardsOldBuildsButTheLastGoodOne(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("p");
        p.setBuildDiscarder(new LogRotator(-1, 2, -1, -1));
        j.buildAndAssertSuccess(p);
        p.getBuildersList().add(new FailureBuilder());
        for (int n = 0; n < 4; n++) {
            p.scheduleBuild2(0).get();
        }
        j.waitUntilNoActivity();
        assertThat(p.getBuilds()).extracting(FreeStyleBuild::getNumber).containsExactly(5, 4, 1);
        assertThat(p.getBuildDir().list()).containsExactlyInAnyOrder("1", "4", "5");
    }

    @Test
    void keepsOutAParameterThatIsNotDefined(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("p");
        p.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("KNOWN", "a")));
        p.getBuildersList().add(new Shell("echo known=$KNOWN other=$OTHER."));
        FreeStyleBuild b = j.assertBuildStatusSuccess(p.scheduleBuild2(
                0,
                new ParametersAction(new StringParameterValue("KNOWN", "b"), new StringParameterValue("OTHER", "x"))));
        j.assertLogContains("known=b other=.", b);
    }

    @Test
    void startsAJobWhenItIsTime(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("p");
        p.addTrigger(new TimerTrigger("30 4 * * 1-5"));
        Trigger.checkTriggers(new GregorianCalendar(2026, Calendar.NOVEMBER, 22, 4, 30)); // a Sunday
        assertThat(p.isInQueue()).isFalse();
        Trigger.checkTriggers(new GregorianCalendar(2026, Calendar.NOVEMBER, 23, 4, 30));
        j.waitUntilNoActivity();
        assertThat(p.getLastBuild().getCause(TimerTrigger.TimerTriggerCause.class))
                .isNotNull();
    }

    @Test
    void spreadsAHashedScheduleTheSameWayEachTime() {
        CronTabList spread = CronTabList.create("H/15 H(2-3) * * *", Hash.from("a job"));
        CronTabList again = CronTabList.create("H/15 H(2-3) * * *", Hash.from("a job"));
        int due = 0;
        for (int minute = 0; minute < 24 * 60; minute++) {
            Calendar c = new GregorianCalendar(2026, Calendar.MAY, 5, 0, minute);
            assertThat(spread.check(c)).isEqualTo(again.check(c));
            due += spread.check(c) ? 1 : 0;
        }
        assertThat(due).isEqualTo(4);
        assertThatThrownBy(() -> CronTabList.create("61 * * * *"))
                .hasMessageContaining("minute 61 is an invalid value. Must be within 0 and 59");
        assertThatThrownBy(() -> CronTabList.create("* * *")).hasMessageContaining("has 3 fields");
    }
}
