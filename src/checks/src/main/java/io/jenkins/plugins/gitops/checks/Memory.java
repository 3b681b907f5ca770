package io.jenkins.plugins.gitops.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known before a run: what people accepted, and what the last run found. */
public record Memory(List<Acceptance> acceptances, Optional<Report> last) {
    public Memory {
        acceptances = List.copyOf(acceptances);
    }

    /** The report with each finding marked as new, known or accepted, and the verdicts that follow from that. */
    public Report mark(Report report) {
        Set<String> known =
                last.stream().flatMap(Report::findings).map(Noted::key).collect(Collectors.toSet());
        return report.with(result -> result.noting(noted -> mark(noted, known, report)));
    }

    private Noted mark(Noted noted, Set<String> known, Report report) {
        Standing standing = known.contains(noted.key()) ? Standing.KNOWN : Standing.NEW;
        String note = "";
        for (Acceptance one : acceptances) {
            if (one.covers(noted)) {
                if (one.until().isAfter(report.time())) {
                    return new Noted(
                            noted.finding(), Standing.ACCEPTED, "accepted until " + one.until() + ": " + one.reason());
                }
                note = "was accepted until " + one.until() + ": " + one.reason();
            }
        }
        return new Noted(noted.finding(), standing, note);
    }

    /** Acceptances that no finding of the report needs any more. */
    public List<Acceptance> idle(Report report) {
        return acceptances.stream()
                .filter(one -> report.findings().noneMatch(one::covers))
                .toList();
    }
}
