package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.util.Secret;
import io.jenkins.plugins.gitops.controller.pipeline.GitSCM;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.TimingAction;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.cps.CpsScmFlowDefinition;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowGraphWalker;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.libs.GlobalLibraries;
import org.jenkinsci.plugins.workflow.libs.LibraryConfiguration;
import org.jenkinsci.plugins.workflow.libs.SCMRetriever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class PipelineSourcesTest {
    @TempDir
    Path repository;

    private GitSCM git(String branch) {
        return new GitSCM(
                List.of(new GitSCM.UserRemoteConfig(repository.toString(), null, null, null)),
                List.of(new GitSCM.BranchSpec(branch)));
    }

    private void commit(String file, String text) throws Exception {
        Path f = repository.resolve(file);
        Files.createDirectories(f.getParent());
        Files.writeString(f, text);
        if (!Files.isDirectory(repository.resolve(".git"))) git("init", "-q", "-b", "main");
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-q", "-m", "m");
    }

    private void git(String... args) throws Exception {
        List<String> all = new ArrayList<>(List.of("git"));
        all.addAll(List.of(args));
        assertThat(new ProcessBuilder(all)
                        .directory(repository.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static WorkflowJob job(JenkinsRule j, String script) throws Exception {
        WorkflowJob p = j.createProject(WorkflowJob.class);
        p.setDefinition(new CpsFlowDefinition(script, true));
        return p;
    }

    @Test
    void readsItsTextFromARepository(JenkinsRule j) throws Exception {
        commit("data.txt", "from git");
        commit("Jenkinsfile", "node { checkout scm\n echo \"read ${readFile('data.txt')}\" }");
        WorkflowJob p = j.createProject(WorkflowJob.class);
        p.setDefinition(new CpsScmFlowDefinition(git("*/main"), "Jenkinsfile"));
        j.assertLogContains("read from git", j.buildAndAssertSuccess(p));
    }

    @Test
    void writesItsSourceAsJenkinsDoesAndKeepsItInTheForm(JenkinsRule j) throws Exception {
        WorkflowJob p = j.createProject(WorkflowJob.class, "from-git");
        p.setDefinition(new CpsScmFlowDefinition(git("*/main"), "ci/Jenkinsfile"));
        String before = p.getConfigFile().asString();
        assertThat(before)
                .contains("<scm class=\"hudson.plugins.git.GitSCM\"", "<hudson.plugins.git.UserRemoteConfig>")
                .contains("<hudson.plugins.git.BranchSpec>", "<scriptPath>ci/Jenkinsfile</scriptPath>");
        j.configRoundtrip(p);
        CpsScmFlowDefinition after = (CpsScmFlowDefinition) p.getDefinition();
        assertThat(after.getScriptPath()).isEqualTo("ci/Jenkinsfile");
        GitSCM scm = (GitSCM) after.getScm();
        assertThat(scm.getUserRemoteConfigs())
                .extracting(GitSCM.UserRemoteConfig::getUrl)
                .containsExactly(repository.toString());
        assertThat(scm.getBranches()).extracting(GitSCM.BranchSpec::getName).containsExactly("*/main");
    }

    @Test
    void usesALibrary(JenkinsRule j) throws Exception {
        commit("vars/greet.groovy", "def call(String who) { echo \"hello $who, ${new acme.Words(this).loud('x')}\" }");
        commit(
                "src/acme/Words.groovy",
                "package acme\nclass Words implements Serializable {\n  def steps\n"
                        + "  Words(steps) { this.steps = steps }\n  def loud(String s) { steps.sleep(time: 1, unit: 'MILLISECONDS'); s.toUpperCase() }\n}\n");
        commit("resources/a.txt", "a resource");
        LibraryConfiguration library =
                new LibraryConfiguration("acme", new SCMRetriever(git("${library.acme.version}")));
        library.setDefaultVersion("main");
        GlobalLibraries.get().setLibraries(List.of(library));
        WorkflowRun r =
                j.buildAndAssertSuccess(job(j, "@Library('acme') _\ngreet 'world'\necho libraryResource('a.txt')"));
        j.assertLogContains("hello world, X", r);
        j.assertLogContains("a resource", r);
    }

    @Test
    void masksCredentialsInTheLog(JenkinsRule j) throws Exception {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "t", "", Secret.fromString("canary-7f3a")));
        WorkflowRun r = j.buildAndAssertSuccess(job(j, """
                node {
                  withCredentials([string(credentialsId: 't', variable: 'T')]) {
                    echo "it is $T"
                    sh 'echo again $T; test "$T" = "canary-7f3a"'
                  }
                }
                """));
        j.assertLogContains("it is ****", r);
        j.assertLogNotContains("canary-7f3a", r);
    }

    @Test
    void keepsTheGraphWithItsStages(JenkinsRule j) throws Exception {
        WorkflowRun r = j.buildAndAssertSuccess(
                job(j, "stage('one') { echo '1' }\nstage('two') { parallel a: { echo 'a' }, b: { echo 'b' } }"));
        List<String> stages = new ArrayList<>();
        for (FlowNode n : new FlowGraphWalker(r.getExecution())) {
            LabelAction label = n.getAction(LabelAction.class);
            if (label == null || !(n instanceof BlockStartNode start)) continue;
            stages.add(n.getDisplayName());
            assertThat(TimingAction.getStartTime(start.getEndNode()))
                    .isGreaterThanOrEqualTo(TimingAction.getStartTime(n));
        }
        assertThat(stages).containsExactlyInAnyOrder("one", "two", "Branch: a", "Branch: b");
    }
}
