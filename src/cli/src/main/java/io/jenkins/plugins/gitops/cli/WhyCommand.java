package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.proof.Link;
import io.jenkins.plugins.gitops.proof.ProofBundle;
import io.jenkins.plugins.gitops.proof.ProofChain;
import io.jenkins.plugins.gitops.proof.ProofTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From what runs in an environment back to the tests, each link with its reason. */
final class WhyCommand implements Command {
    @Override
    public String name() {
        return "why";
    }

    @Override
    public String words() {
        return "ENVIRONMENT APPLICATION";
    }

    @Override
    public String summary() {
        return "shows the chain from the running image back to its tests, and whether every link holds";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.of("running", "DIGEST", "what the cluster says it runs; what was promoted"),
                Option.of("image", "NAME", "which image of the release; its only one"),
                Option.of(
                        "write",
                        "FILE",
                        "keeps the claims, to be checked elsewhere with 'gitops verify --bundle FILE'"));
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        List<String> words = arguments.words(2, 2, words());
        Landscape.Place place = site.place(words.get(0));
        Gathering gathering = new Gathering(site, place, words.get(1));
        Artifact image = image(arguments, gathering.stand());
        ProofTerms terms = terms(site);
        Optional<ImageDigest> running = arguments.text("running").map(ImageDigest::new);
        ProofBundle bundle = gathering.bundle(image, running, terms.way(place.name()));
        arguments.text("write").ifPresent(file -> write(file, bundle));
        return answer(ProofChain.check(bundle, terms), screen);
    }

    static ProofTerms terms(Site site) {
        Map<String, List<String>> after = site.landscape().environments().stream()
                .collect(Collectors.toMap(Landscape.Place::name, Landscape.Place::after));
        return new ProofTerms(site.trusted(), after);
    }

    static ExitCode answer(List<Link> links, Screen screen) {
        List<List<String>> rows = new ArrayList<>();
        links.forEach(link -> rows.add(List.of(link.holds() ? "holds " : "BROKEN", link.shows(), link.reason())));
        boolean whole = ProofChain.holds(links);
        List<String> lines = new ArrayList<>(Screen.table(rows));
        lines.add(whole ? "Every link holds." : "The chain is broken: do not trust this image.");
        screen.answer(
                new Json.Obj(Map.of(
                        "holds",
                        Json.of(whole),
                        "links",
                        new Json.Arr(links.stream().map(Codec::encode).toList()))),
                lines);
        return whole ? ExitCode.SUCCEEDED : ExitCode.FAILED;
    }

    private static Artifact image(Arguments arguments, Stand stand) {
        List<Artifact> all = stand.release().artifacts();
        Optional<String> name = arguments.text("image");
        List<Artifact> meant = all.stream()
                .filter(one -> name.isEmpty() || one.name().equals(name.get()))
                .toList();
        if (meant.size() != 1) {
            throw new Refusal(
                    "tell why release " + Refusal.quoted(stand.release().name()) + " runs",
                    meant.isEmpty() ? "it has no image " + Refusal.quoted(name.orElse("")) : "it has several images",
                    "give --image with one of "
                            + all.stream().map(Artifact::name).toList());
        }
        return meant.get(0);
    }

    private static void write(String file, ProofBundle bundle) {
        try {
            Files.writeString(Path.of(file), Codec.encode(bundle).text());
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.REFUSED,
                            "write " + Refusal.quoted(file),
                            String.valueOf(e),
                            "give --write a file that can be written")
                    .causedBy(e);
        }
    }
}
