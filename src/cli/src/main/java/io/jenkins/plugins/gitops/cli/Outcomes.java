package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.operation.promote.PromoteOutcome;
import io.jenkins.plugins.gitops.operation.promote.PromotePlan;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import io.jenkins.plugins.gitops.operation.rollback.RollbackOutcome;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import io.jenkins.plugins.gitops.promotion.Draft;
import io.jenkins.plugins.gitops.promotion.WayBack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs what was asked and answers with what came of it. */
final class Outcomes {
    private final Site site;
    private final Screen screen;

    Outcomes(Site site, Screen screen) {
        this.site = site;
        this.screen = screen;
    }

    /** Decides only; nothing is kept and nothing is written. */
    ExitCode plan(PromoteRequest request) {
        try (Engine engine = new Engine(site, screen)) {
            PromotePlan plan = engine.plan(request);
            List<String> lines = new ArrayList<>();
            lines.add(
                    plan.draft().stands()
                            ? request.place().name() + " says this already."
                            : plan.draft().diff().stripTrailing());
            lines.add("Plan " + plan.draft().hash().value());
            plan.replaces()
                    .ifPresent(stand -> lines.add("Replaces release '"
                            + stand.release().name() + "' (" + stand.promotion().value() + ")"));
            lines.add(wayBack(plan.wayBack()));
            lines.add("It will:");
            plan.steps().forEach(step -> lines.add("  - " + step));
            screen.answer(Codec.encode(plan), lines);
            return ExitCode.SUCCEEDED;
        }
    }

    private static String wayBack(WayBack way) {
        return way.ready()
                ? "Way back: " + way.to().map(id -> "promotion " + id.value()).orElse("ready")
                : "No way back: " + String.join("; ", way.missing());
    }

    ExitCode promote(OperationId id, PromoteRequest request) {
        Ending ending = run(id, request, request.requester());
        return told(id, ending, outcome -> {
            PromoteOutcome is = Codec.decode(PromoteOutcome.class, outcome);
            return landed(
                    is.promotion().value(),
                    is.commit().map(commit -> commit.value()).orElse(""),
                    is.draft());
        });
    }

    ExitCode rollback(OperationId id, RollbackRequest request) {
        Ending ending = run(id, request, request.requester());
        return told(id, ending, outcome -> {
            RollbackOutcome is = Codec.decode(RollbackOutcome.class, outcome);
            List<String> lines = landed(
                    is.promotion().value(),
                    is.commit().map(commit -> commit.value()).orElse(""),
                    is.draft());
            lines.add("Release '" + is.release().name() + "' is put back; "
                    + request.place().name() + " is held and the digests left behind are quarantined.");
            return lines;
        });
    }

    private Ending run(OperationId id, Record request, io.jenkins.plugins.gitops.model.Actor actor) {
        screen.say("Run " + id.value() + "; stopped in between, 'gitops … --id " + id.value() + "' goes on with it.");
        try (Engine engine = new Engine(site, screen)) {
            return engine.run(id, request, actor);
        }
    }

    private interface Reading {
        List<String> lines(Json outcome);
    }

    private ExitCode told(OperationId id, Ending ending, Reading reading) {
        List<String> lines = new ArrayList<>();
        lines.add(ending.kind() + ": " + ending.reason());
        ending.outcome().ifPresent(outcome -> lines.addAll(reading.lines(outcome)));
        Map<String, Json> document = new LinkedHashMap<>();
        document.put("id", Json.of(id.value()));
        document.put("kind", Json.of(ending.kind().name()));
        document.put("reason", Json.of(ending.reason()));
        ending.outcome().ifPresent(outcome -> document.put("outcome", outcome));
        screen.answer(new Json.Obj(document), lines);
        return ExitCode.of(ending.kind());
    }

    private static List<String> landed(String promotion, String commit, Draft draft) {
        List<String> lines = new ArrayList<>();
        if (!draft.stands()) {
            lines.add(draft.diff().stripTrailing());
        }
        lines.add("Promotion " + promotion + (commit.isEmpty() ? " made no commit" : ", commit " + commit));
        return lines;
    }
}
