package io.jenkins.plugins.gitops.proof;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.model.Receipt;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Built;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Finished;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Checks a bundle: every link has to hold, and one that is missing is broken. */
public final class ProofChain {
    private final ProofBundle bundle;
    private final ProofTerms terms;
    private final List<LedgerLine> believed;

    private ProofChain(ProofBundle bundle, ProofTerms terms) {
        this.bundle = bundle;
        this.terms = terms;
        this.believed = bundle.lines().stream().filter(this::signed).toList();
    }

    /** All links, from the running image back to the tests. */
    public static List<Link> check(ProofBundle bundle, ProofTerms terms) {
        if (terms.keys().isEmpty()) {
            throw new Refusal("check a proof", "no key is trusted", "name at least one public key");
        }
        return new ProofChain(bundle, terms).links();
    }

    /** Whether all of them hold. */
    public static boolean holds(List<Link> links) {
        return !links.isEmpty() && links.stream().allMatch(Link::holds);
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        links.add(lines());
        Optional<Committed> here = newest(bundle.environment());
        Optional<ImageDigest> promoted = here.flatMap(body -> digest(body.release()));
        links.add(running(promoted));
        if (promoted.isEmpty()) {
            return links;
        }
        terms.way(bundle.environment()).forEach(environment -> links.add(proven(environment, promoted.get())));
        Optional<Receipt> receipt = receipt(promoted.get());
        links.add(receipt.map(found -> Link.held(
                        "built once",
                        "receipt of content key " + found.contentKey().value()))
                .orElseGet(() -> Link.broken(
                        "built once", "no signed receipt of " + promoted.get().value())));
        receipt.ifPresent(found -> links.addAll(new StatementLinks(bundle, terms.keys(), found).links()));
        return links;
    }

    /** One forged line makes all of them suspect, so it breaks the chain even where nothing leans on it. */
    private Link lines() {
        return believed.size() == bundle.lines().size()
                ? Link.held("ledger lines", bundle.lines().size() + " lines, each signed by a trusted key")
                : Link.broken(
                        "ledger lines",
                        bundle.lines().size() - believed.size() + " of "
                                + bundle.lines().size() + " are altered or not signed by a trusted key");
    }

    private boolean signed(LedgerLine line) {
        return line.hash().equals(line.expectedHash())
                && line.signature()
                        .filter(seal -> terms.keys().believe(seal.key(), line.hashBytes(), seal.value()))
                        .isPresent();
    }

    private Link running(Optional<ImageDigest> promoted) {
        String shows = "running image";
        if (promoted.isEmpty()) {
            return Link.broken(
                    shows,
                    "no signed promotion of " + bundle.image() + " for " + bundle.application() + " into "
                            + bundle.environment());
        }
        ImageDigest digest = promoted.get();
        boolean same = digest.equals(bundle.running()) || Platforms.lead(bundle.manifests(), digest, bundle.running());
        return same
                ? Link.held(shows, bundle.running().value() + " is what was promoted last")
                : Link.broken(shows, bundle.running().value() + " runs, " + digest.value() + " was promoted last");
    }

    /** The promotion whose release stands there: the newest line says so, whatever other lines would like. */
    private Optional<Committed> newest(String environment) {
        return of(environment, Entries.COMMITTED)
                .max(Comparator.comparingLong(LedgerLine::number))
                .map(line -> Entries.body(line, Committed.class));
    }

    private java.util.stream.Stream<LedgerLine> of(String environment, String kind) {
        return believed.stream()
                .filter(line -> Entries.is(line, kind))
                .filter(line -> line.entry().environment().equals(environment))
                .filter(line -> line.entry().application().equals(bundle.application()));
    }

    private Optional<ImageDigest> digest(Release release) {
        return release.artifact(bundle.image()).map(Artifact::digest);
    }

    private Link proven(String environment, ImageDigest digest) {
        String shows = "proven in " + environment;
        Optional<LedgerLine> committed = of(environment, Entries.COMMITTED)
                .filter(line -> digest(Entries.body(line, Committed.class).release())
                        .filter(digest::equals)
                        .isPresent())
                .max(Comparator.comparingLong(LedgerLine::number));
        if (committed.isEmpty()) {
            return Link.broken(shows, "no promotion of " + digest.value() + " into it");
        }
        LedgerLine from = committed.get();
        return of(environment, Entries.FINISHED)
                .filter(line -> line.entry().subject().equals(from.entry().subject()))
                .filter(line -> line.number() > from.number())
                .map(line -> Entries.body(line, Finished.class))
                .filter(body -> body.outcome() == OutcomeKind.SUCCEEDED)
                .filter(body -> digest(body.release()).filter(digest::equals).isPresent())
                .findFirst()
                .map(body -> Link.held(shows, "promotion " + from.entry().subject()))
                .orElseGet(() -> Link.broken(
                        shows, "promotion " + from.entry().subject() + " did not end SUCCEEDED with that release"));
    }

    private Optional<Receipt> receipt(ImageDigest digest) {
        return believed.stream()
                .filter(line -> Entries.is(line, Entries.BUILT))
                .map(line -> Entries.body(line, Built.class).receipt())
                .filter(receipt -> receipt.artifact().name().equals(bundle.image())
                        && receipt.artifact().digest().equals(digest))
                .findFirst();
    }
}
