package io.jenkins.plugins.gitops.delivery.buildonce;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Result;
import hudson.util.Secret;
import io.jenkins.plugins.gitops.connectors.signing.PemSigner;
import io.jenkins.plugins.gitops.delivery.Ground;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class BuildOnceStepTest {
    private static final String SOURCES = """
            writeFile file: 'site/index.html', text: '<h1>%s</h1>'
            sh 'git init -q . && git add site && git -c user.name=ci -c user.email=ci@example.com commit -q -m site'
            """;

    private Ground ground;

    @BeforeEach
    void begin() throws Exception {
        ground = new Ground();
    }

    @AfterEach
    void end() {
        ground.close();
    }

    private String build(String more) {
        return "buildOnce(image: '" + ground.image()
                + "', environment: 'dev', layers: [[from: 'site', into: '/srv/www']]" + more + ")";
    }

    /** The whole way: built once, promoted by what was signed about it, and back. */
    @Test
    void isPromotedByWhatItStatedAndRolledBack(JenkinsRule jenkins) throws Exception {
        String pem = key();
        ground.configure(
                """
                rules:
                  gatesBefore:
                    - kind: "signature"
                    - kind: "tests"
                """,
                "trustedKeys:\n  - name: \"release\"\n    pem: |\n"
                        + PemSigner.of("release", pem).publicKey().indent(6));
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "build-key", "", Secret.fromString(pem)));
        String stated = build(", tests: 'reports/*.xml', signWith: 'build-key'");
        WorkflowRun run =
                run(jenkins, Result.SUCCESS, """
                node {
                    writeFile file: 'reports/a.xml', text: '<testsuite name="all" tests="1"><testcase name="one"/></testsuite>'
                    %1$s
                    one = %3$s
                    again = %3$s
                    echo "again ${again.found} ${again.digest == one.digest}"
                    %2$s
                    two = %3$s
                }
                for (release in [one, two]) {
                    promote release: release, to: 'dev'
                    promote release: release, to: 'staging'
                }
                def back = rollback(environment: 'staging', application: 'shop', reason: 'loses orders')
                echo "back ${back.release.artifacts[0].digest == one.digest}"
                """.formatted(SOURCES.formatted("one"), SOURCES.formatted("two"), stated));
        jenkins.assertLogContains("again true true", run);
        jenkins.assertLogContains("gate 'signature': PASS, signed by release", run);
        jenkins.assertLogContains("gate 'tests': PASS, 1 passed", run);
        jenkins.assertLogContains("back true", run);
        jenkins.assertLogNotContains(ground.password(), run);
        jenkins.assertLogNotContains(pem.lines().skip(1).findFirst().orElseThrow(), run);
        assertThat(ground.file("shop/staging/kustomization.yaml")).contains("digest: sha256:");
    }

    @Test
    void buildsOnTheAgentThatHasTheFiles(JenkinsRule jenkins) throws Exception {
        jenkins.createSlave("builder", "builder", null);
        ground.configure("");
        WorkflowRun run = run(
                jenkins,
                Result.SUCCESS,
                "node('builder') {\n" + SOURCES.formatted("one") + "echo \"is ${" + build("") + ".reference}\"\n}");
        jenkins.assertLogContains("is " + ground.image() + "@sha256:", run);
    }

    @Test
    void saysWhatIsWrong(JenkinsRule jenkins) throws Exception {
        ground.configure("");
        says(jenkins, SOURCES.formatted("one") + build(", tests: 'none/*.xml'"), "no file in the workspace matches");
        says(jenkins, SOURCES.formatted("one") + build(", signWith: 'nothing'"), "there are no such credentials");
        says(
                jenkins,
                "buildOnce image: '" + ground.image() + "', environment: 'moon', buildFile: 'Dockerfile'",
                "known are [dev, staging, production]");
        says(
                jenkins,
                "writeFile file: 'Dockerfile', text: 'FROM scratch'\n" + SOURCES.formatted("one") + "buildOnce image: '"
                        + ground.image() + "', environment: 'dev', buildFile: 'Dockerfile', builder: 'nosuchtool'",
                "nosuchtool");
    }

    private static void says(JenkinsRule jenkins, String script, String message) throws Exception {
        WorkflowRun run = run(jenkins, Result.FAILURE, "node {\n" + script + "\n}");
        jenkins.assertLogContains(message, run);
        jenkins.assertLogNotContains("\tat ", run);
    }

    private static String key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static WorkflowRun run(JenkinsRule jenkins, Result result, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.buildAndAssertStatus(result, job);
    }
}
