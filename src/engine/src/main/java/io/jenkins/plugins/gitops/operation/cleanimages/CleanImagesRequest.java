package io.jenkins.plugins.gitops.operation.cleanimages;

import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Duration;
import java.util.List;

/**
 * An image's repository to tidy.
 *
 * @param image its name without a tag
 * @param keep how long each environment keeps its tags; tags of others stay
 * @param horizon how far back a rollback may lead: what was promoted since then stays
 * @param homes every environment that may run it; one that is left out here protects nothing
 * @param dryRun whether it only tells what it would remove
 */
public record CleanImagesRequest(String image, List<Keep> keep, Duration horizon, List<Home> homes, boolean dryRun) {
    /** How long tags of an environment are kept. */
    public record Keep(String environment, Duration tags) {
        public Keep {
            if (tags.isNegative() || tags.isZero()) {
                throw new Refusal(
                        "keep tags of " + Refusal.quoted(environment), "for " + tags, "give a positive duration");
            }
        }
    }

    /** Where an application that may use the image lives. */
    public record Home(Landscape.Place place, String branch, String application) {}

    /** What most keep. */
    public static final List<Keep> USUAL = List.of(
            new Keep("dev", Duration.ofDays(7)),
            new Keep("staging", Duration.ofDays(30)),
            new Keep("production", Duration.ofDays(90)));

    public CleanImagesRequest {
        ImageReference name = ImageReference.parse(image);
        if (name.tag().isPresent() || name.digest().isPresent()) {
            throw new Refusal(
                    "clean " + Refusal.quoted(image), "it names one image", "name the repository, without a tag");
        }
        keep = List.copyOf(keep);
        homes = List.copyOf(homes);
        if (homes.isEmpty()) {
            throw new Refusal(
                    "clean " + Refusal.quoted(image),
                    "no environment is named",
                    "name every environment that may run it: what none of them needs is removed");
        }
        if (horizon.isNegative()) {
            throw new Refusal("clean " + Refusal.quoted(image), "'horizon' is " + horizon, "give zero or more");
        }
    }
}
