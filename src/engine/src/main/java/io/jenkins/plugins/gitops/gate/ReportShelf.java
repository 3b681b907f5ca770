package io.jenkins.plugins.gitops.gate;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportFacts;
import io.jenkins.plugins.gitops.port.ReportReader;
import io.jenkins.plugins.gitops.port.ReportSearch;
import io.jenkins.plugins.gitops.port.Reports;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Takes down the reports that a gate asks for, and hands out only what one may go by. */
final class ReportShelf {
    static final Setting<String> FILES = Setting.text(
            "files",
            "build/reports/*.xml",
            "The report files, as a pattern; without it, the reports that are attached to the release's digests.");
    static final Setting<Duration> NOT_OLDER_THAN =
            Setting.duration("notOlderThan", "7d", "A report that is older is not gone by.");

    private final Reports reports;
    private final List<ReportReader> readers;

    ReportShelf(Reports reports, List<ReportReader> readers) {
        this.reports = reports;
        this.readers = List.copyOf(readers);
    }

    /** What all reports of the topic say; the stage fails where one of them cannot be gone by, or there is none. */
    <F extends ReportFacts> CompletionStage<List<F>> facts(
            GateQuestion question, String topic, Class<F> kind, Duration oldest) {
        String files = question.given(FILES).orElse("");
        ReportSearch search = new ReportSearch(
                topic, files, question.environment(), question.application(), question.release(), question.operation());
        return reports.find(search).thenApply(found -> {
            if (found.isEmpty()) {
                String where = files.isEmpty()
                        ? "none is attached to " + question.release().name()
                        : "no file matches " + Refusal.quoted(files);
                throw Doubt.about("the report of " + topic, where, "let the build make one, or set 'files'");
            }
            return found.stream()
                    .map(report -> facts(report, kind, question, oldest))
                    .toList();
        });
    }

    private <F extends ReportFacts> F facts(Report report, Class<F> kind, GateQuestion question, Duration oldest) {
        String object = "the report " + Refusal.quoted(report.name());
        if (report.voucher().isEmpty()) {
            throw Doubt.about(
                    object,
                    "nobody vouches that it is about " + question.release().name(),
                    "let buildOnce attach it, signed");
        }
        Doubt.stale(object, report.at(), question.now(), oldest);
        Optional<ReportReader> reader =
                readers.stream().filter(each -> each.recognises(report)).findFirst();
        if (reader.isEmpty()) {
            List<String> formats = readers.stream().map(ReportReader::format).toList();
            throw Doubt.about(object, "its format is unknown", "use one of " + String.join(", ", formats));
        }
        ReportFacts facts = reader.get().read(report);
        if (!kind.isInstance(facts)) {
            throw Doubt.about(
                    object,
                    "it is a report of " + facts.getClass().getSimpleName(),
                    "let 'files' name reports of " + kind.getSimpleName() + " only");
        }
        return kind.cast(facts);
    }
}
