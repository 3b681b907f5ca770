package io.jenkins.plugins.gitops.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.port.MetricQuery;
import io.jenkins.plugins.gitops.port.MetricSample;
import io.jenkins.plugins.gitops.port.ProbeReply;
import io.jenkins.plugins.gitops.port.QualityReport;
import io.jenkins.plugins.gitops.port.QualityReport.Standing;
import io.jenkins.plugins.gitops.port.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The gates that ask a far side. */
class OutsideGatesTest {
    private static final String PROVENANCE = "https://slsa.dev/provenance/v1";

    private final List<MetricQuery> asked = new ArrayList<>();

    private Asked promql(MetricSample... samples) {
        return new Asked(new PromqlGate(query -> {
                    asked.add(query);
                    return CompletableFuture.completedStage(List.of(samples));
                }))
                .set("query", "errors{app=\"{application}\",in=\"{environment}\"}");
    }

    private static MetricSample sample(double value) {
        return new MetricSample(Map.of(), value, Questions.NOW);
    }

    @Test
    void holdsOneNumberAgainstItsBounds() {
        promql(sample(0.01)).set("atMost", "0.01").passes("it is 0.01, at most 0.01");
        promql(sample(0.01)).set("below", "0.01").fails("it is 0.01, not below 0.01");
        promql(sample(0.99)).set("atLeast", "0.99").passes("at least 0.99");
        promql(sample(0.99)).set("above", "0.99").fails("not above 0.99");
        promql(sample(5)).set("above", "1").set("below", "9").passes("it is 5.0, below 9 and above 1");
        assertThat(asked.get(0).text()).isEqualTo("errors{app=\"shop\",in=\"production\"}");
    }

    @Test
    void doubtsWhatIsNotOneFreshNumber() {
        promql().set("below", "1").doubts("it gives 0 series");
        promql(sample(0), sample(0)).set("below", "1").doubts("it gives 2 series");
        promql(sample(Double.NaN)).set("below", "1").doubts("found 'NaN'");
        promql(sample(Double.NEGATIVE_INFINITY)).set("below", "1").doubts("found '-Infinity'");
        promql(new MetricSample(Map.of(), 0, Questions.NOW.minusSeconds(301)))
                .set("below", "1")
                .doubts("older than 5m");
        promql(sample(0)).doubts("the number has no bound; set one of [atMost, below, atLeast, above]");
    }

    private static Asked http(int status, String body) {
        return new Asked(new HttpGate(
                        request -> CompletableFuture.completedStage(new ProbeReply(status, body, true)),
                        "shop.example.com"::equals))
                .set("url", "https://shop.example.com/healthz?token=s3cret");
    }

    @Test
    void holdsAnAnswerAgainstStatusAndText() {
        http(200, "ok").set("contains", "ok").passes("has status 200 and the expected text");
        http(204, "").set("status", "204").passes("the answer of 'shop.example.com/healthz' has status 204");
        http(500, "ok").fails("has status 500, not 200");
        http(200, "starting").set("contains", "ok").fails("lacks the expected text");
    }

    @Test
    void doubtsAnAnswerThatIsNone() {
        http(200, "").set("contains", "ok").doubts("it is empty");
        http(0, "").doubts("its status is 0");
        http(200, "").set("url", "https://evil.example.com/").doubts("the host is not allowed");
        http(200, "").set("url", "ftp://shop.example.com/s3cret").doubts("it is no web address");
        assertThat(http(500, "").answer().toString()).doesNotContain("s3cret");
    }

    private static Statement statement(ImageDigest about, String key, String doubt) {
        return new Statement(
                PROVENANCE,
                List.of(about),
                Optional.of("https://ci.example.com/job/shop"),
                Questions.NOW,
                Optional.of(key).filter(name -> !name.isEmpty()),
                doubt);
    }

    private static Asked signature(Statement... statements) {
        return new Asked(new SignatureGate(artifact -> CompletableFuture.completedStage(List.of(statements))));
    }

    @Test
    void wantsASignatureOverThatVeryDigest() {
        signature(statement(Questions.DIGEST, "build", "")).passes("signed by build");
        signature(statement(new ImageDigest("sha256:" + "0".repeat(64)), "build", ""))
                .doubts("there is none");
        signature().doubts("there is none; let buildOnce attach it");
    }

    @Test
    void doubtsASignatureThatDoesNotCount() {
        signature(statement(Questions.DIGEST, "", "")).doubts("nobody has signed it");
        signature(statement(Questions.DIGEST, "", "its signature is forged")).doubts("its signature is forged");
        signature(statement(Questions.DIGEST, "", ""), statement(Questions.DIGEST, "build", ""))
                .passes("signed by build");
    }

    @Test
    void wantsTheKeysAndBuildersThatAreNamed() {
        Statement signed = statement(Questions.DIGEST, "build", "");
        signature(signed).set("keys", "release, build").passes("signed by build");
        signature(signed).set("keys", "release").fails("signed by 'build', which is none of release");
        signature(signed).set("builders", "https://ci.example.com/").passes("signed");
        signature(signed).set("builders", "https://elsewhere/").fails("names the builder");
        signature(signed)
                .set("types", PROVENANCE + ", https://cyclonedx.org/bom")
                .doubts("cyclonedx");
    }

    private static Asked sonar(Standing standing, Instant at) {
        return new Asked(new SonarQubeGate(query -> CompletableFuture.completedStage(new QualityReport(
                        standing, at, Optional.of("4f2a9c1d"), List.of("coverage is 40, at least 80")))))
                .set("project", "shop");
    }

    @Test
    void goesByTheQualityGateOfTheProject() {
        sonar(Standing.MET, Questions.NOW).passes("its quality gate is met");
        assertThat(sonar(Standing.MISSED, Questions.NOW).fails("missed").details())
                .containsExactly("coverage is 40, at least 80");
        sonar(Standing.UNKNOWN, Questions.NOW).doubts("it came to no quality gate");
        sonar(Standing.MET, Questions.NOW.minusSeconds(31 * 86_400)).doubts("older than 30d");
        sonar(Standing.MET, Questions.NOW).set("revision", "4f2a").passes("met");
        sonar(Standing.MET, Questions.NOW).set("revision", "aaaa").doubts("it is of commit '4f2a9c1d'; analyse aaaa");
    }

    @Test
    void tellsWhyTheFarSideDidNotAnswer() {
        new Asked(new SonarQubeGate(query -> CompletableFuture.failedStage(Failure.of(
                        FailureKind.UNREACHABLE, "ask SonarQube", "the connection was refused", "look at it"))))
                .set("project", "shop")
                .doubts("Cannot ask SonarQube: the connection was refused");
    }
}
