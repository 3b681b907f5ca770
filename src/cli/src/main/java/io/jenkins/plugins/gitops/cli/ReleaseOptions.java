package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Artifact;
import io.jenkins.plugins.gitops.model.ImageDigest;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.promotion.Stand;
import io.jenkins.plugins.gitops.promotion.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which release is meant: images by digest or tag, or what stands in another environment. */
final class ReleaseOptions {
    static final List<Option> OPTIONS = List.of(
            Option.of("image", "REFERENCE", "registry/name@sha256:… or registry/name:tag; may be repeated"),
            Option.of("from", "ENVIRONMENT", "the release that is proven there"),
            Option.lettered("application", "a", "NAME", "whose it is; the last part of the image's name"),
            Option.of("release", "NAME", "what it is called; the application and the digest's beginning"));

    private final Arguments arguments;
    private final Site site;

    ReleaseOptions(Arguments arguments, Site site) {
        this.arguments = arguments;
        this.site = site;
        arguments.exclusive(Set.of("image", "from"));
    }

    /** A release and whose it is. */
    record Asked(String application, Release release) {}

    Asked asked() {
        if (arguments.text("from").isPresent()) {
            return standing(arguments.required("from"), arguments.required("application"));
        }
        List<String> written = arguments.all("image");
        if (written.isEmpty()) {
            throw new Refusal("promote", "no release is named", "give --image REFERENCE or --from ENVIRONMENT");
        }
        return images(written);
    }

    /** The release of these images; a tag is looked up once and is a digest from then on. */
    private Asked images(List<String> written) {
        List<Artifact> artifacts = new ArrayList<>();
        written.forEach(one -> artifacts.add(artifact(one)));
        String name = artifacts.get(0).name();
        String application = arguments.text("application").orElse(name.substring(name.lastIndexOf('/') + 1));
        String called = arguments
                .text("release")
                .orElse(application + "-" + artifacts.get(0).digest().brief());
        return new Asked(application, new Release(called, artifacts));
    }

    private Artifact artifact(String written) {
        ImageReference reference = ImageReference.parse(written);
        ImageDigest digest = reference.digest().orElseGet(() -> resolve(written, reference));
        return new Artifact(Artifact.Kind.IMAGE, reference.name(), digest);
    }

    private ImageDigest resolve(String written, ImageReference reference) {
        String tag = reference.tag().orElse("latest");
        return site.registry(reference.registry())
                .resolve(reference.repository(), tag)
                .orElseThrow(() -> new Refusal(
                        "resolve " + Refusal.quoted(written),
                        "the registry has no tag " + Refusal.quoted(tag),
                        "push it, or name another"));
    }

    private Asked standing(String environment, String application) {
        Standing standing =
                Standing.now(site.open(site.place(environment).repository()).ledger(), environment, application);
        Stand stand = standing.current()
                .filter(Stand::proven)
                .orElseThrow(() -> new Refusal(
                        "promote what stands in " + Refusal.quoted(environment),
                        standing.current()
                                .map(now -> "release "
                                        + Refusal.quoted(now.release().name()) + " is not proven there")
                                .orElse("nothing of " + Refusal.quoted(application) + " stands there"),
                        "wait until it is, or name images"));
        return new Asked(application, stand.release());
    }
}
