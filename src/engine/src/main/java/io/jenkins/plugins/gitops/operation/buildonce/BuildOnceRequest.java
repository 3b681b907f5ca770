package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.TestTotals;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image to build unless it was built before.
 *
 * @param image its name without a tag
 * @param recipe what goes in, where no build file says so
 * @param platforms such as {@code linux/amd64}
 * @param environment whose tags it gets
 * @param version gives it the tag {@code v<version>}, which never moves
 * @param branch gives it the tag {@code <branch>-<commit>}
 * @param labels what the image says of itself
 * @param signWith the name of the key that evidence is signed with; empty for none
 * @param ledger the repository in which it is entered, by name or URL
 * @param actor who asked
 * @param deadline how long all of it may take
 */
public record BuildOnceRequest(
        String image,
        BuildContext context,
        Optional<ImageRecipe> recipe,
        List<String> platforms,
        EnvironmentName environment,
        Optional<String> version,
        Optional<String> branch,
        Map<String, String> labels,
        Facts facts,
        String signWith,
        String ledger,
        Actor actor,
        Duration deadline) {

    /**
     * What is known about the sources, and goes into the evidence as it is.
     *
     * @param tests what the tests counted
     * @param coverage the share of lines that tests reach, 0 to 1
     * @param scan how many findings of each severity a scanner counted
     * @param buildUrl where a person finds the build; empty outside of Jenkins
     * @param builtAt which machine or controller builds
     */
    public record Facts(
            Optional<TestTotals> tests,
            Optional<Double> coverage,
            Map<String, Integer> scan,
            String buildUrl,
            String builtAt) {
        public Facts {
            scan = Map.copyOf(scan);
            builtAt = Refusal.text("a place of building", builtAt);
            coverage.ifPresent(share -> {
                if (!(share >= 0 && share <= 1)) {
                    throw new Refusal("take a coverage", "found " + share, "give a share from 0 to 1");
                }
            });
        }

        /** Nothing but the place. */
        public static Facts none(String builtAt) {
            return new Facts(Optional.empty(), Optional.empty(), Map.of(), "", builtAt);
        }
    }

    /** The same with other facts. */
    public BuildOnceRequest with(Facts others) {
        return new BuildOnceRequest(
                image,
                context,
                recipe,
                platforms,
                environment,
                version,
                branch,
                labels,
                others,
                signWith,
                ledger,
                actor,
                deadline);
    }

    private static final String SEMVER =
            "(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?";

    public BuildOnceRequest {
        ImageReference name = ImageReference.parse(image);
        if (name.tag().isPresent() || name.digest().isPresent()) {
            throw new Refusal(
                    "build image " + Refusal.quoted(image),
                    "its name has a tag or a digest",
                    "leave it out: tags follow from environment, commit and time, and the digest from the content");
        }
        platforms = platforms.isEmpty() ? List.of("linux/amd64") : List.copyOf(platforms);
        version = version.map(text -> Refusal.matching(
                "a version", text.replaceFirst("^v", ""), SEMVER, "a semantic version, such as 1.4.0"));
        branch = branch.map(BuildOnceRequest::tagged);
        labels = Map.copyOf(labels);
        if (recipe.isPresent() && context.only().isEmpty()) {
            List<String> files =
                    recipe.get().layers().stream().map(ImageRecipe.Layer::from).toList();
            context = new BuildContext(
                    context.place(),
                    context.folder(),
                    context.context(),
                    context.buildFile(),
                    context.builder(),
                    context.arguments(),
                    files);
        }
        ledger = Refusal.text("the ledger's repository", ledger);
        if (recipe.isEmpty() == context.buildFile().isEmpty()) {
            throw new Refusal(
                    "build image " + Refusal.quoted(image),
                    recipe.isEmpty() ? "neither a build file nor a recipe is named" : "a build file and a recipe are",
                    "name one of them");
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new Refusal("build image " + Refusal.quoted(image), "'deadline' is " + deadline, "give more than 0");
        }
    }

    /** A branch's name as far as a tag can hold it. */
    private static String tagged(String branch) {
        String kept = branch.replaceAll("[^A-Za-z0-9_.-]+", "-").replaceAll("^[.-]+", "");
        String text = Refusal.text("a branch", kept);
        return text.substring(0, Math.min(100, text.length()));
    }
}
