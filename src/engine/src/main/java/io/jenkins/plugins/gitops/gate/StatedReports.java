package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportSearch;
import io.jenkins.plugins.gitops.port.Reports;
import io.jenkins.plugins.gitops.port.Statement;
import io.jenkins.plugins.gitops.port.Statements;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reports out of what buildOnce stated about the release's digests, where a rule names no files. */
final class StatedReports implements Reports {
    /** What buildOnce states about tests, coverage and scans. */
    static final String TYPE = "urn:gitops-suite:tests:1";

    private final Statements statements;
    private final Reports files;

    StatedReports(Statements statements, Reports files) {
        this.statements = statements;
        this.files = files;
    }

    @Override
    public CompletionStage<List<Report>> find(ReportSearch search) {
        if (!search.files().isEmpty()) {
            return files.find(search);
        }
        CompletionStage<List<Report>> all = CompletableFuture.completedStage(List.of());
        for (Artifact artifact : search.release().artifacts()) {
            all = all.thenCombine(
                    statements.about(artifact).thenApply(found -> report(search.topic(), artifact, found)),
                    StatedReports::both);
        }
        return all;
    }

    private static List<Report> both(List<Report> one, Report other) {
        List<Report> both = new ArrayList<>(one);
        both.add(other);
        return both;
    }

    /** A signed statement where there is one; the time is that of the newest thing its signer said of the digest. */
    private static Report report(String topic, Artifact artifact, List<Statement> found) {
        List<Statement> about = found.stream()
                .filter(each -> each.subjects().contains(artifact.digest()))
                .toList();
        Statement statement = about.stream()
                .filter(each -> each.type().equals(TYPE))
                .max(Comparator.comparing(each -> each.signedBy().isPresent()))
                .orElseThrow(() -> Doubt.about(
                        "the report of " + topic,
                        "none is attached to " + artifact.reference(),
                        "let buildOnce attach one, or set 'files'"));
        Instant at = about.stream()
                .filter(each -> each.signedBy().equals(statement.signedBy()))
                .map(Statement::at)
                .max(Comparator.naturalOrder())
                .orElse(statement.at());
        Json.Obj marked = new Json.Obj(
                Map.of(StatementReader.TOPIC, Json.of(topic), StatementReader.STATED, statement.predicate()));
        return new Report(
                "statement about " + artifact.reference(),
                marked.text().getBytes(StandardCharsets.UTF_8),
                at,
                statement.signedBy());
    }
}
