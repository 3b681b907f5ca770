package io.jenkins.plugins.gitops.delivery.buildonce;

import io.jenkins.plugins.gitops.core.operation.Doorkeeper;
import io.jenkins.plugins.gitops.core.operation.OperationExecution;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnceOutcome;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnceRequest;
import io.jenkins.plugins.gitops.port.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Answers the receipt as a map that a pipeline reads easily and hands to {@code promote}. */
final class BuildOnceExecution extends OperationExecution {
    private static final long serialVersionUID = 1L;

    private final String tests;
    private final String coverage;
    private final String scan;

    BuildOnceExecution(StepContext context, BuildOnceRequest request, BuildWish wish) {
        super(
                context,
                "buildOnce",
                request,
                wish.dryRun,
                Stream.of(wish.tests, wish.coverage, wish.scan)
                        .filter(pattern -> !pattern.isBlank())
                        .distinct()
                        .toList());
        tests = wish.tests;
        coverage = wish.coverage;
        scan = wish.scan;
    }

    @Override
    protected Json.Obj complete(Json.Obj asked, Taken taken) throws IOException {
        BuildOnceRequest request = Codec.decode(BuildOnceRequest.class, asked);
        ReportedFacts reported =
                new ReportedFacts(Doorkeeper.current().ports().gates().readers());
        return (Json.Obj) Codec.encode(request.with(
                reported.with(request.facts(), found(taken, tests), found(taken, coverage), found(taken, scan))));
    }

    private static List<Report> found(Taken taken, String pattern) throws IOException {
        if (pattern.isBlank()) return List.of();
        List<Report> found = taken.of(pattern);
        if (found.isEmpty())
            throw new Refusal(
                    "take the reports " + Refusal.quoted(pattern),
                    "no file in the workspace matches",
                    "let the build write them before, or leave the pattern out");
        return found;
    }

    @Override
    protected Object answer(Json outcome) {
        BuildOnceOutcome done = Codec.decode(BuildOnceOutcome.class, outcome);
        Receipt receipt = done.receipt();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("image", receipt.artifact().name());
        map.put("digest", receipt.artifact().digest().value());
        map.put("reference", receipt.artifact().reference());
        Map<String, Object> platforms = new LinkedHashMap<>();
        done.platforms().forEach((platform, digest) -> platforms.put(platform, digest.value()));
        map.put("platforms", platforms);
        map.put("tags", new ArrayList<>(receipt.tags()));
        map.put("commit", receipt.source().value());
        map.put("contentKey", receipt.contentKey().value());
        map.put("found", receipt.found());
        map.put("sbom", receipt.sbom().map(digest -> digest.value()).orElse(null));
        map.put("provenance", receipt.provenance().map(digest -> digest.value()).orElse(null));
        map.put("builtBy", receipt.builtBy().name());
        map.put("builtAt", receipt.builtAt());
        map.put("at", receipt.at().toString());
        map.put("millis", receipt.took().toMillis());
        return map;
    }
}
