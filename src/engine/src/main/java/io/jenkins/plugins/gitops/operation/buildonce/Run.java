package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ContentKey;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.operation.Wait;
import io.jenkins.plugins.gitops.port.BuildOrder;
import io.jenkins.plugins.gitops.port.BuildSite;
import io.jenkins.plugins.gitops.port.BuiltImage;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import io.jenkins.plugins.gitops.port.Registries;
import io.jenkins.plugins.gitops.port.Repositories;
import io.jenkins.plugins.gitops.port.Signer;
import io.jenkins.plugins.gitops.port.Signers;
import io.jenkins.plugins.gitops.port.SourceState;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One run as far as its progress goes: what is known is not asked again, what is done is not done again. */
record Run(
        BuildOncePlan plan,
        Progress progress,
        Shelf shelf,
        BuildSite site,
        Registries registries,
        Repositories repositories,
        Signers signers) {
    /** Whichever wakes it is the answer; this is only for the answer that gets lost. */
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    /** What goes in, and the key that follows from it. */
    record Inputs(SourceState source, Map<String, String> bases, ContentKey key) {}

    /** The receipt that counts for the key. */
    record Won(Receipt receipt, Map<String, ImageDigest> platforms) {}

    Stride<BuildOnceOutcome> go() {
        Optional<Inputs> inputs = inputs();
        if (inputs.isEmpty()) {
            return waiting("hashes what goes into the image");
        }
        Optional<Won> won = progress.recall("won", Won.class).or(() -> win(inputs.get()));
        return won.<Stride<BuildOnceOutcome>>map(one -> tagged(inputs.get(), one))
                .orElseGet(() -> waiting("builds " + plan.asked().image() + " with "
                        + inputs.get().source().builder()));
    }

    private Optional<Inputs> inputs() {
        Optional<Inputs> known = progress.recall("inputs", Inputs.class);
        if (known.isPresent()) {
            return known;
        }
        Optional<SourceState> source = progress.ask(
                "source", SourceState.class, () -> site.state(plan.asked().context()));
        return source.map(state -> {
            Map<String, String> bases = new TreeMap<>();
            state.bases().forEach(base -> bases.put(base, Shelf.pinned(registries, base)));
            plan.asked()
                    .recipe()
                    .map(ImageRecipe::base)
                    .filter(base -> !base.equals(ImageRecipe.SCRATCH))
                    .ifPresent(base -> bases.put(base, Shelf.pinned(registries, base)));
            Inputs inputs = new Inputs(state, bases, KeyOf.of(plan, state, bases));
            progress.remember("inputs", inputs);
            progress.say("content key " + inputs.key().value());
            return inputs;
        });
    }

    /** Finds the image, or builds it and enters it; empty while it is being built. */
    private Optional<Won> win(Inputs inputs) {
        Book book = new Book(repositories.open(plan.asked().ledger()), inputs.key());
        List<Receipt> receipts = book.receipts();
        Optional<BuiltImage> built = progress.recall("built", BuiltImage.class);
        if (built.isEmpty()) {
            Optional<Won> found = found(receipts);
            if (found.isPresent()) {
                return found;
            }
            if (progress.recall("earlier", Integer.class).isEmpty()) {
                Tagging.mustBeFree(shelf, plan.asked().version());
                // the number that its line will have is settled now: whoever builds meanwhile contends for the same one
                progress.remember("earlier", receipts.size());
            }
            built = build(inputs);
            if (built.isEmpty()) {
                return Optional.empty();
            }
        }
        Receipt mine = receipt(inputs, built.get());
        Receipt first =
                book.enter(mine, progress.recall("earlier", Integer.class).orElse(0));
        boolean isMine = first.artifact().equals(mine.artifact());
        if (!isMine) {
            progress.say("somebody else was faster: " + first.artifact().reference() + " counts");
        }
        Map<String, ImageDigest> platforms =
                isMine ? built.get().platforms() : whole(first).orElseThrow(() -> gone(first));
        return kept(new Won(first.equals(mine) ? mine : asFound(first), platforms));
    }

    private Optional<Won> found(List<Receipt> receipts) {
        for (Receipt receipt : receipts) {
            Optional<Map<String, ImageDigest>> platforms = whole(receipt);
            if (platforms.isPresent()) {
                progress.say("found " + receipt.artifact().reference() + ", built " + receipt.at());
                return kept(new Won(asFound(receipt), platforms.get()));
            }
            progress.say(receipt.artifact().reference() + " is not in the registry any more");
        }
        return Optional.empty();
    }

    private Optional<Map<String, ImageDigest>> whole(Receipt receipt) {
        return shelf.platforms(receipt.artifact().digest(), plan.asked().platforms());
    }

    private Optional<Won> kept(Won won) {
        progress.remember("won", won);
        return Optional.of(won);
    }

    private Optional<BuiltImage> build(Inputs inputs) {
        BuildOnceRequest asked = plan.asked();
        BuildOrder order = new BuildOrder(
                asked.context(),
                plan.registry(),
                plan.repository(),
                inputs.source().builder(),
                inputs.bases(),
                asked.platforms(),
                asked.labels(),
                asked.recipe());
        return progress.ask("build", BuiltImage.class, () -> site.build(order)).map(image -> {
            BuiltImage checked = checked(inputs, image);
            progress.remember("built", checked);
            progress.remember("builtAt", progress.now());
            progress.say("built " + plan.repository() + "@" + image.digest().value());
            return checked;
        });
    }

    private BuiltImage checked(Inputs inputs, BuiltImage image) {
        if (!image.tree().equals(inputs.source().tree())) {
            throw refused(
                    "files of the context changed while it was built (tree "
                            + Refusal.quoted(inputs.source().tree()) + ", then " + Refusal.quoted(image.tree()) + ")",
                    "build it in a workspace that nothing else writes to");
        }
        Map<String, ImageDigest> platforms = shelf.platforms(
                        image.digest(), plan.asked().platforms())
                .orElseThrow(() -> shelf.notThere(image.digest()));
        if (!platforms.keySet().containsAll(plan.asked().platforms())) {
            throw refused(
                    inputs.source().builder() + " made it for " + platforms.keySet() + ", asked were "
                            + plan.asked().platforms(),
                    "ask for what it can make, or name another builder");
        }
        platforms.values().forEach(shelf::mustHaveItsBlobs);
        return new BuiltImage(image.digest(), platforms, image.tree(), image.contents());
    }

    private Receipt receipt(Inputs inputs, BuiltImage built) {
        Instant at = progress.recall("builtAt", Instant.class).orElseGet(progress::now);
        BuildOnceRequest asked = plan.asked();
        Optional<Signer> signer =
                asked.signWith().isEmpty() ? Optional.empty() : Optional.of(signers.named(asked.signWith()));
        Evidence evidence = new Evidence(shelf, built.digest(), signer, at, progress);
        Statements statements = new Statements(plan, built.digest());
        Optional<ImageDigest> sbom = built.contents().map(blob -> {
            byte[] document = Evidence.contents(shelf, blob);
            signer.ifPresent(s -> evidence.statement(
                    "sbom", statements.sbom(Json.parseObject(new String(document, StandardCharsets.UTF_8)))));
            return evidence.sbom(document);
        });
        ImageDigest provenance = evidence.statement(
                "provenance",
                statements.provenance(
                        inputs.source(),
                        inputs.bases(),
                        inputs.key(),
                        progress.id().value(),
                        progress.startedAt(),
                        at));
        evidence.statement("tests", statements.tests());
        signer.ifPresent(s -> evidence.statement("signature", statements.signature()));
        return new Receipt(
                new Artifact(Artifact.Kind.IMAGE, plan.registry() + "/" + plan.repository(), built.digest()),
                Tagging.named(plan.tags(), inputs.source().commit(), progress.startedAt()),
                inputs.source().commit(),
                inputs.key(),
                false,
                asked.facts().tests(),
                sbom,
                Optional.of(provenance),
                asked.actor(),
                asked.facts().builtAt(),
                at,
                Duration.between(progress.startedAt(), at));
    }

    private Stride<BuildOnceOutcome> tagged(Inputs inputs, Won won) {
        Receipt receipt = won.receipt();
        List<String> tags = Tagging.kept(plan.tags(), inputs.source().commit(), progress.startedAt(), receipt.tags());
        Tagging.set(shelf, receipt.artifact().digest(), tags, plan.asked().version());
        Receipt mine = new Receipt(
                receipt.artifact(),
                tags,
                inputs.source().commit(),
                receipt.contentKey(),
                receipt.found(),
                receipt.tests(),
                receipt.sbom(),
                receipt.provenance(),
                receipt.builtBy(),
                receipt.builtAt(),
                receipt.at(),
                Duration.between(progress.startedAt(), progress.now()));
        String how = (mine.found() ? "found " : "built ") + mine.artifact().reference();
        return new Stride.Done<>(new BuildOnceOutcome(OutcomeKind.SUCCEEDED, how, mine, won.platforms()));
    }

    private static Receipt asFound(Receipt receipt) {
        return new Receipt(
                receipt.artifact(),
                receipt.tags(),
                receipt.source(),
                receipt.contentKey(),
                true,
                receipt.tests(),
                receipt.sbom(),
                receipt.provenance(),
                receipt.builtBy(),
                receipt.builtAt(),
                receipt.at(),
                receipt.took());
    }

    private Failure refused(String found, String advice) {
        return Failure.of(
                FailureKind.REFUSED,
                "build image " + Refusal.quoted(plan.asked().image()),
                found,
                advice);
    }

    private static Failure gone(Receipt first) {
        return Failure.of(
                FailureKind.CONFLICT,
                "take " + Refusal.quoted(first.artifact().reference()),
                "it was entered first and is not in the registry any more",
                "look again");
    }

    private Stride<BuildOnceOutcome> waiting(String phrase) {
        return new Stride.Running<>(
                LOOK_AGAIN,
                phrase,
                new Wait(phrase, "the build site", plan.asked().deadline()));
    }
}
