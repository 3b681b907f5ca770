package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** All checks over one snapshot, side by side. What one of them does cannot harm another. */
public final class Inspection {
    private final List<Check> checks;
    private final Executor executor;

    /** Runs the checks on the executor's threads. */
    public Inspection(List<Check> checks, Executor executor) {
        Set<String> ids = new HashSet<>();
        for (Check check : checks) {
            if (!ids.add(check.card().id())) {
                throw new Refusal(
                        "take check " + Refusal.quoted(check.card().id()), "another one bears its id", "rename it");
            }
        }
        this.checks = List.copyOf(checks);
        this.executor = executor;
    }

    /** The kinds that a snapshot must have for these checks. */
    public Set<Kind> needs() {
        Set<Kind> needs = new LinkedHashSet<>();
        checks.forEach(check -> needs.addAll(check.needs()));
        return needs;
    }

    public Report of(Snapshot snapshot) {
        List<CompletableFuture<Result>> results = checks.stream()
                .map(check -> CompletableFuture.supplyAsync(() -> result(check, snapshot), executor))
                .toList();
        return new Report(
                snapshot.cluster(),
                snapshot.time(),
                snapshot.version(),
                results.stream().map(CompletableFuture::join).toList());
    }

    private static Result result(Check check, Snapshot snapshot) {
        for (Kind kind : check.needs()) {
            if (snapshot.reading(kind) instanceof Reading.Unknown unknown) {
                return Result.unknown(check.card(), unknown.why());
            }
        }
        Findings found = new Findings(check.card());
        try {
            check.look(snapshot, found);
            return Result.of(check.card(), found.all());
        } catch (RuntimeException e) {
            // a defect of one check must not hide what the others see, and must not look like a pass
            return Result.unknown(
                    check.card(),
                    Refusal.message(
                            "finish check " + Refusal.quoted(check.card().id()),
                            "it met " + Refusal.quoted(e),
                            "report this as a defect of the check"));
        }
    }
}
