package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Severity;
import io.jenkins.plugins.gitops.model.Verdict;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What all checks came to, in their order. Kept as JSON, it is what the next run is held against. */
public record Report(String cluster, Instant time, String version, List<Result> results) {
    public Report {
        results = List.copyOf(results);
    }

    /** The report that the text holds, or a refusal. */
    public static Report parse(String json) {
        return Codec.decode(Report.class, Json.parse(json));
    }

    public String json() {
        return Codec.encode(this).text();
    }

    public Stream<Noted> findings() {
        return results.stream().flatMap(result -> result.findings().stream());
    }

    public Optional<Result> result(String check) {
        return results.stream()
                .filter(result -> result.card().id().equals(check))
                .findFirst();
    }

    /** One verdict of all: FAIL where a finding of that severity or worse is open, INCONCLUSIVE where such a check could not look. */
    public Verdict verdict(Severity failOn) {
        long open = findings()
                .filter(Noted::open)
                .filter(noted -> noted.finding().severity().compareTo(failOn) >= 0)
                .count();
        long blind = results.stream()
                .filter(result -> result.verdict().kind() == Verdict.Kind.INCONCLUSIVE)
                .filter(result -> result.card().severity().compareTo(failOn) >= 0)
                .count();
        if (open > 0) {
            return Verdict.fail(open + " open findings of " + failOn + " or worse"
                    + (blind == 0 ? "" : ", and " + blind + " checks could not look"));
        }
        return blind > 0
                ? Verdict.inconclusive(blind + " checks of " + failOn + " or worse could not look")
                : Verdict.pass("no open finding of " + failOn + " or worse in " + results.size() + " checks");
    }

    Report with(Function<Result, Result> change) {
        return new Report(cluster, time, version, results.stream().map(change).toList());
    }
}
