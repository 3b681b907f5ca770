package io.jenkins.plugins.gitops.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Result;
import io.jenkins.plugins.gitops.connectors.signing.PemSigner;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.Signer;
import io.jenkins.plugins.gitops.testkit.http.LocalServer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** What the gates of a promotion in Jenkins go by: files of the run, servers, and what was signed about the digest. */
@WithJenkins
class EvidenceTest {
    private static final String GREEN = "<testsuite name=\"all\" tests=\"1\"><testcase name=\"one\"/></testsuite>";
    private static final String RED =
            "<testsuite name=\"all\" tests=\"1\" failures=\"1\"><testcase name=\"one\"><failure/></testcase></testsuite>";
    private static final String TESTS = """
            rules:
              gatesBefore:
                - kind: "tests"
                  settings: "files: build/**/*.xml"
            """;

    private final List<String> logins = Collections.synchronizedList(new ArrayList<>());
    private Ground ground;
    private LocalServer server;

    @BeforeEach
    void begin() throws Exception {
        ground = new Ground();
        server = LocalServer.start(0, exchange -> {
            logins.add(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getRequestBody().readAllBytes();
            byte[] answer = answer(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        });
    }

    @AfterEach
    void end() {
        server.close();
        ground.close();
    }

    private static String answer(String path) {
        Instant now = Instant.now();
        return switch (path) {
            case "/api/v1/query" ->
                "{\"status\":\"success\",\"data\":{\"resultType\":\"scalar\",\"result\":[" + now.getEpochSecond()
                        + ",\"0.5\"]}}";
            case "/api/project_analyses/search" ->
                "{\"analyses\":[{\"key\":\"A-2\",\"date\":\"" + now.toString().substring(0, 19) + "+0000\"}]}";
            default -> "{\"projectStatus\":{\"status\":\"OK\",\"conditions\":[]}}";
        };
    }

    @Test
    void goesByTheReportsInTheWorkspaceOfAnAgent(JenkinsRule jenkins) throws Exception {
        jenkins.createSlave("builder", "builder", null);
        ground.configure(TESTS);
        String green = "node('builder') { writeFile file: 'build/deep/a.xml', text: '" + GREEN + "'\n";
        WorkflowRun run = run(jenkins, Result.SUCCESS, green + promote(ground.push("first")) + "}");
        jenkins.assertLogContains("gate 'tests': PASS, 1 passed, 0 failed, 0 skipped", run);

        String red = "node('builder') { writeFile file: 'build/a.xml', text: '" + RED + "'\n";
        run = run(jenkins, Result.FAILURE, red + promote(ground.push("second")) + "}");
        jenkins.assertLogContains("1 failed, 0 skipped, at most 0 may fail", run);
    }

    @Test
    void goesByWhatTheRunArchivedWhereTheWorkspaceIsGone(JenkinsRule jenkins) throws Exception {
        ground.configure(TESTS);
        WorkflowRun run = run(jenkins, Result.SUCCESS, """
                node {
                    writeFile file: 'build/a.xml', text: '%s'
                    archiveArtifacts 'build/a.xml'
                    deleteDir()
                }
                %s
                """.formatted(GREEN, promote(ground.push("first"))));
        jenkins.assertLogContains("gate 'tests': PASS", run);
    }

    @Test
    void passesOnNothingWhereNothingWasReported(JenkinsRule jenkins) throws Exception {
        ground.configure(TESTS);
        WorkflowRun run = run(jenkins, Result.FAILURE, "node {\n" + promote(ground.push("first")) + "\n}");
        jenkins.assertLogContains("no file matches 'build/**/*.xml'", run);
        assertThat(ground.file("shop/staging/kustomization.yaml")).contains("newTag: none");
    }

    @Test
    void asksTheConfiguredServersWithTheirCredentials(JenkinsRule jenkins) throws Exception {
        ground.configure("""
                rules:
                  gatesBefore:
                    - kind: "promql"
                      settings: |
                        query: errors
                        below: 1
                    - kind: "sonarQube"
                      settings: "project: shop"
                """, """
                metricSources:
                  - name: "prometheus"
                    url: "%1$s"
                    credentialsId: "servers"
                codeQualityServers:
                  - name: "sonar"
                    url: "%1$s"
                    credentialsId: "token"
                """.formatted(server.url()));
        WorkflowRun run = run(jenkins, Result.SUCCESS, promote(ground.push("first")));
        jenkins.assertLogContains("gate 'promql': PASS, it is 0.5, below 1", run);
        jenkins.assertLogContains("gate 'sonarQube': PASS", run);
        jenkins.assertLogNotContains(ground.password(), run);
        String pair = "Basic " + base64("gitops:" + ground.password());
        assertThat(logins).contains(pair, "Basic " + base64(ground.password() + ":"));
    }

    @Test
    void believesStatementsThatATrustedKeySigned(JenkinsRule jenkins) throws Exception {
        PemSigner signer = signer();
        String digest = ground.push("first");
        String rules = """
                rules:
                  gatesBefore:
                    - kind: "signature"
                    - kind: "tests"
                """;
        String keys = "trustedKeys:\n  - name: \"release\"\n    pem: |\n"
                + signer.publicKey().indent(6);
        ground.configure(rules, keys);
        WorkflowRun run = run(jenkins, Result.FAILURE, promote(digest));
        jenkins.assertLogContains("there is none; let buildOnce attach it", run);

        state(
                signer,
                digest,
                "https://slsa.dev/provenance/v1",
                "{\"runDetails\":{\"metadata\":{\"finishedOn\":\"" + Instant.now() + "\"}}}");
        state(signer, digest, "urn:gitops-suite:tests:1", "{\"tests\":{\"passed\":3,\"failed\":0,\"skipped\":0}}");
        run = run(jenkins, Result.SUCCESS, promote(digest));
        jenkins.assertLogContains("gate 'signature': PASS, signed by release", run);
        jenkins.assertLogContains("gate 'tests': PASS, 3 passed", run);

        ground.configure(
                rules,
                keys.replace(signer.publicKey().indent(6), signer().publicKey().indent(6)));
        run = run(jenkins, Result.FAILURE, promote(digest));
        jenkins.assertLogContains("no trusted key signed it", run);
    }

    private void state(PemSigner signer, String digest, String type, String predicate) {
        String statement = "{\"_type\":\"https://in-toto.io/Statement/v1\",\"predicateType\":\"" + type
                + "\",\"subject\":[{\"name\":\"shop\",\"digest\":{\"sha256\":\"" + digest.substring(7)
                + "\"}}],\"predicate\":" + predicate + "}";
        Signer.Seal seal = signer.seal(statement.getBytes(StandardCharsets.UTF_8));
        ground.images()
                .attach(
                        "team/shop",
                        new ImageDigest(digest),
                        seal.artifactType(),
                        seal.artifactType(),
                        seal.document(),
                        Map.of());
    }

    private static PemSigner signer() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        return PemSigner.of(
                "release",
                "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder().encodeToString(key)
                        + "\n-----END PRIVATE KEY-----\n");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** To dev first, for staging wants it verified there. */
    private String promote(String digest) {
        String release = "release: [image: '" + ground.image() + "', digest: '" + digest + "']";
        return "promote " + release + ", to: 'dev'\npromote " + release + ", to: 'staging'\n";
    }

    private static WorkflowRun run(JenkinsRule jenkins, Result result, String script) throws Exception {
        WorkflowJob job = jenkins.createProject(WorkflowJob.class);
        job.setDefinition(new CpsFlowDefinition(script, true));
        return jenkins.buildAndAssertStatus(result, job);
    }
}
