package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.CodeQuality;
import io.jenkins.plugins.gitops.port.QualityQuery;
import io.jenkins.plugins.gitops.port.QualityReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Lets through what meets its project's quality gate in SonarQube. */
final class SonarQubeGate implements Gate {
    private static final Setting<String> PROJECT =
            Setting.text("project", "shop", "The project's key.").mandatory();
    private static final Setting<String> BRANCH =
            Setting.text("branch", "main", "The project's branch; without it, its main branch.");
    private static final Setting<String> SERVER =
            Setting.text("server", "sonar", "The server, by its configured name; without it, the only one.");
    private static final Setting<String> REVISION = Setting.text(
            "revision", "4f2a9c1", "The commit that has to have been analysed, or its beginning; without it, any.");
    private static final Setting<Duration> NOT_OLDER_THAN = Setting.duration(
                    "notOlderThan", "7d", "An analysis that is older is not gone by.")
            .or("30d");

    private final CodeQuality quality;

    SonarQubeGate(CodeQuality quality) {
        this.quality = quality;
    }

    @Override
    public String kind() {
        return "sonarQube";
    }

    @Override
    public String purpose() {
        return "The project meets its quality gate in SonarQube.";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PROJECT, BRANCH, SERVER, REVISION, NOT_OLDER_THAN);
    }

    @Override
    public CompletionStage<GateAnswer> ask(GateQuestion question) {
        QualityQuery query = new QualityQuery(
                question.given(SERVER).orElse(""),
                question.value(PROJECT),
                question.given(BRANCH).orElse(""));
        return quality.newest(query).thenApply(report -> judge(question, query, report));
    }

    private static GateAnswer judge(GateQuestion question, QualityQuery query, QualityReport report) {
        String object = "the analysis of " + Refusal.quoted(query.project());
        Doubt.stale(object, report.analysedAt(), question.now(), question.value(NOT_OLDER_THAN));
        String wanted = question.given(REVISION).orElse("");
        if (!report.revision().orElse("").startsWith(wanted)) {
            throw Doubt.about(
                    object,
                    "it is of commit " + report.revision().map(Refusal::quoted).orElse("unknown"),
                    "analyse " + wanted);
        }
        return switch (report.standing()) {
            case MET -> GateAnswer.pass("its quality gate is met, analysed at " + report.analysedAt());
            case MISSED ->
                GateAnswer.fail("its quality gate is missed; see "
                                + report.missed().size() + " condition(s)")
                        .because(report.missed());
            case UNKNOWN -> throw Doubt.about(object, "it came to no quality gate", "give the project one");
        };
    }
}
