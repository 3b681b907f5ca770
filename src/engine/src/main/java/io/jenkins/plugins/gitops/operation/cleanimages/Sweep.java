package io.jenkins.plugins.gitops.operation.cleanimages;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.operation.cleanimages.CleanImagesOutcome.Item;
import io.jenkins.plugins.gitops.operation.cleanimages.CleanImagesRequest.Home;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.Repositories;
import io.jenkins.plugins.gitops.port.RunningImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run: looks, decides, and removes a few things in each stride. */
record Sweep(
        CleanImagesPlan plan,
        Progress progress,
        ArtifactRegistry registry,
        Repositories repositories,
        GitOpsAgent agent) {
    /** How many tags are looked at, and things removed, in one stride: each is a request or two. */
    private static final int FEW = 200;

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    Stride<CleanImagesOutcome> go() {
        Optional<Needs> running = running();
        if (running.isEmpty()) {
            return new Stride.Running<>(LOOK_AGAIN, "asks what runs");
        }
        Optional<Stock> stock = stock();
        if (stock.isEmpty()) {
            return new Stride.Running<>(Duration.ZERO, "looks at the tags of " + plan.repository());
        }
        // asked anew in each stride: what was promoted or tagged since the last one stays
        Stock now = refreshed(stock.get());
        Needs needs = new Watch(repositories, plan.asked().horizon(), progress.now())
                .look(plan.asked().homes(), running.get());
        Retention.Decision decision = new Retention(now, needs, plan.asked().keep(), progress.startedAt()).decide();
        if (plan.asked().dryRun()) {
            return done("would remove ", decision);
        }
        Gone before = progress.recall("gone", Gone.class).orElse(Gone.NOTHING);
        List<Item> next = decision.removed().stream()
                .filter(item -> !before.items().contains(item))
                .limit(FEW)
                .toList();
        next.forEach(this::remove);
        Gone gone = before.and(next);
        if (next.size() == FEW) {
            progress.note("gone", gone);
            return new Stride.Running<>(
                    Duration.ZERO,
                    "removed " + gone.items().size() + " of "
                            + decision.removed().size());
        }
        return done("removed ", new Retention.Decision(gone.items(), decision.kept()));
    }

    /** What was removed so far. */
    record Gone(List<Item> items) {
        static final Gone NOTHING = new Gone(List.of());

        Gone and(List<Item> more) {
            List<Item> all = new ArrayList<>(items);
            all.addAll(more);
            return new Gone(all);
        }
    }

    /** The stock with tags that came since it was taken, and with those that move where they are now. */
    private Stock refreshed(Stock stock) {
        Map<String, ImageDigest> changed = new HashMap<>();
        for (String tag : registry.tags(plan.repository())) {
            if (!stock.tags().containsKey(tag) || tag.endsWith("-latest")) {
                registry.resolve(plan.repository(), tag).ifPresent(digest -> changed.put(tag, digest));
            }
        }
        Map<ImageDigest, Set<ImageDigest>> parts = new HashMap<>();
        changed.values().stream()
                .filter(digest -> !stock.parts().containsKey(digest))
                .forEach(digest -> parts.computeIfAbsent(digest, this::parts));
        return stock.with(changed, parts);
    }

    private static Stride<CleanImagesOutcome> done(String what, Retention.Decision decision) {
        return new Stride.Done<>(new CleanImagesOutcome(
                OutcomeKind.SUCCEEDED,
                what + decision.removed().size() + ", kept " + decision.kept().size(),
                decision.removed(),
                decision.kept()));
    }

    /** What runs, as each agent tells; one that does not know ends the cleaning for now. */
    private Optional<Needs> running() {
        Needs needs = Needs.none();
        boolean all = true;
        for (Home home : plan.asked().homes()) {
            AgentRule rule = home.place()
                    .rules()
                    .agent()
                    .of(home.application(), home.place().name());
            if (rule.kind() == AgentRule.Kind.NONE) {
                continue;
            }
            String name = home.place().name() + "/" + home.application();
            Optional<Needs> seen = progress.recall("runs " + name, Needs.class).or(() -> ask(home, name, rule));
            seen.ifPresent(one -> needs.digests().putAll(one.digests()));
            all &= seen.isPresent();
        }
        return all ? Optional.of(needs) : Optional.empty();
    }

    private Optional<Needs> ask(Home home, String name, AgentRule rule) {
        return progress.ask(
                        "what runs in " + name,
                        AgentReport.class,
                        () -> agent.look(new AgentQuestion(home.place().cluster(), rule)))
                .map(report -> {
                    if (report.health() == AgentReport.Health.UNKNOWN) {
                        throw Failure.of(
                                FailureKind.UNREACHABLE,
                                "tell what runs in " + Refusal.quoted(name),
                                "the agent does not know it: " + report.reasons(),
                                "nothing is removed until it does");
                    }
                    Needs seen = Needs.none();
                    for (RunningImage image : report.images()) {
                        image.digest()
                                .ifPresent(
                                        digest -> seen.add(digest, home.place().name() + " runs it"));
                    }
                    progress.remember("runs " + name, seen);
                    return seen;
                });
    }

    /** All tags and what they name, some of them in each stride. */
    private Optional<Stock> stock() {
        List<String> tags = progress.recall("tags", Listed.class)
                .orElseGet(() -> {
                    Listed all = new Listed(registry.tags(plan.repository()));
                    progress.remember("tags", all);
                    return all;
                })
                .tags();
        Stock known = progress.recall("stock", Stock.class).orElse(Stock.EMPTY);
        int looked = progress.recall("looked", Integer.class).orElse(0);
        if (looked >= tags.size()) {
            return Optional.of(known);
        }
        Map<String, ImageDigest> named = new HashMap<>();
        Map<ImageDigest, Set<ImageDigest>> parts = new HashMap<>();
        for (String tag : tags.subList(looked, Math.min(looked + FEW, tags.size()))) {
            registry.resolve(plan.repository(), tag).ifPresent(digest -> {
                named.put(tag, digest);
                if (!known.parts().containsKey(digest)) {
                    parts.computeIfAbsent(digest, this::parts);
                }
            });
        }
        Stock now = known.with(named, parts);
        progress.note("stock", now);
        progress.remember("looked", looked + FEW);
        return looked + FEW >= tags.size() ? Optional.of(now) : Optional.empty();
    }

    /** The tags as they were listed. */
    record Listed(List<String> tags) {}

    private Set<ImageDigest> parts(ImageDigest digest) {
        Set<ImageDigest> parts = new HashSet<>();
        registry.manifest(plan.repository(), digest)
                .map(manifest -> manifest.json().fields().get("manifests"))
                .filter(Json.Arr.class::isInstance)
                .map(list -> ((Json.Arr) list).items())
                .orElse(List.of())
                .forEach(item -> {
                    if (item instanceof Json.Obj part && part.fields().get("digest") instanceof Json.Text text) {
                        parts.add(new ImageDigest(text.value()));
                    }
                });
        return parts;
    }

    private void remove(Item item) {
        registry.delete(plan.repository(), item.what());
        if (item.what().startsWith("sha256:")) {
            ImageDigest gone = new ImageDigest(item.what());
            List<String> about = new ArrayList<>();
            registry.referrers(plan.repository(), gone, "")
                    .forEach(one -> about.add(one.digest().value()));
            about.add(item.what().replace(':', '-'));
            about.forEach(one -> registry.delete(plan.repository(), one));
        }
        progress.say("removed " + item.what() + ": " + item.why());
    }
}
