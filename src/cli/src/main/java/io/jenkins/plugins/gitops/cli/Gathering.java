package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.port.ArtifactRegistry;
import io.jenkins.plugins.gitops.port.Ledger;
import io.jenkins.plugins.gitops.port.LedgerEntry;
import io.jenkins.plugins.gitops.port.LedgerLine;
import io.jenkins.plugins.gitops.promotion.Built;
import io.jenkins.plugins.gitops.promotion.Committed;
import io.jenkins.plugins.gitops.promotion.Entries;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.promotion.Standing;
import io.jenkins.plugins.gitops.proof.Envelope;
import io.jenkins.plugins.gitops.proof.ProofBundle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what is claimed about the image that stands in an environment: ledger lines, manifests, statements. */
final class Gathering {
    private static final int MOST_LINES = 256;
    private static final Set<String> STATEMENTS =
            Set.of("application/vnd.dev.sigstore.bundle.v0.3+json", "application/vnd.in-toto+json");

    private final Site site;
    private final Landscape.Place place;
    private final String application;
    private final Ledger ledger;

    Gathering(Site site, Landscape.Place place, String application) {
        this.site = site;
        this.place = place;
        this.application = application;
        this.ledger = site.open(place.repository()).ledger();
    }

    /** What stands there now. */
    Stand stand() {
        return Standing.now(ledger, place.name(), application)
                .current()
                .orElseThrow(() -> new Refusal(
                        "tell why something runs in " + Refusal.quoted(place.name()),
                        "nothing of " + Refusal.quoted(application) + " was promoted there",
                        "check both names"));
    }

    /** The claims about one image of the release; where nobody says what runs, it is taken to be what was promoted. */
    ProofBundle bundle(Artifact image, Optional<ImageDigest> running, Collection<String> way) {
        Map<Long, LedgerLine> lines = new LinkedHashMap<>();
        builds(image).forEach(line -> lines.put(line.number(), line));
        way.forEach(environment -> promotions(environment, image).forEach(line -> lines.put(line.number(), line)));
        ImageReference reference = ImageReference.parse(image.name());
        ArtifactRegistry registry = site.registry(reference.registry());
        return new ProofBundle(
                application,
                place.name(),
                image.name(),
                running.orElse(image.digest()),
                registry.manifest(reference.repository(), image.digest()).stream()
                        .map(manifest -> new String(manifest.bytes(), StandardCharsets.UTF_8))
                        .toList(),
                List.copyOf(lines.values()),
                statements(registry, reference.repository(), image.digest()));
    }

    private List<LedgerLine> builds(Artifact image) {
        return ledger.newest(LedgerEntry.ANY, image.name(), MOST_LINES).stream()
                .filter(line -> Entries.is(line, Entries.BUILT))
                .filter(line ->
                        Entries.body(line, Built.class).receipt().artifact().equals(image))
                .toList();
    }

    /** The newest promotion there, whatever it is, and those of this image. */
    private List<LedgerLine> promotions(String environment, Artifact image) {
        Ledger book = site.open(site.place(environment).repository()).ledger();
        List<LedgerLine> all = book.newest(environment, application, MOST_LINES);
        List<LedgerLine> committed =
                all.stream().filter(line -> Entries.is(line, Entries.COMMITTED)).toList();
        Set<String> wanted = committed.stream()
                .filter(line -> line.equals(committed.get(0))
                        || Entries.body(line, Committed.class)
                                .release()
                                .artifacts()
                                .contains(image))
                .map(line -> line.entry().subject())
                .collect(Collectors.toSet());
        return all.stream()
                .filter(line -> wanted.contains(line.entry().subject()))
                .filter(line -> Entries.is(line, Entries.COMMITTED) || Entries.is(line, Entries.FINISHED))
                .toList();
    }

    private static List<Envelope> statements(ArtifactRegistry registry, String repository, ImageDigest digest) {
        List<Envelope> envelopes = new ArrayList<>();
        registry.referrers(repository, digest, "").stream()
                .filter(referrer -> STATEMENTS.contains(referrer.artifactType()))
                .flatMap(referrer -> registry.manifest(repository, referrer.digest()).stream())
                .flatMap(manifest -> layers(manifest.json()).stream())
                .flatMap(layer -> registry.blob(repository, layer).stream())
                .forEach(blob -> envelope(blob).ifPresent(envelopes::add));
        return envelopes;
    }

    private static List<ImageDigest> layers(Json.Obj manifest) {
        return manifest.get("layers").stream()
                .flatMap(all -> all instanceof Json.Arr list ? list.items().stream() : null)
                .flatMap(one -> one instanceof Json.Obj layer ? layer.get("digest").stream() : null)
                .map(digest -> new ImageDigest(String.valueOf(digest.plain())))
                .toList();
    }

    /** What is not signed is no envelope, and proves nothing. */
    private static Optional<Envelope> envelope(byte[] blob) {
        try {
            return Optional.of(Envelope.read(new String(blob, StandardCharsets.UTF_8)));
        } catch (Refusal unsigned) {
            return Optional.empty();
        }
    }
}
