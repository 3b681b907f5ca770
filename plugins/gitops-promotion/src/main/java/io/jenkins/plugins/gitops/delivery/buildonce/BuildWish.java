package io.jenkins.plugins.gitops.delivery.buildonce;

import hudson.model.Run;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.core.operation.Asker;
import io.jenkins.plugins.gitops.delivery.Lists;
import io.jenkins.plugins.gitops.model.EnvironmentName;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import io.jenkins.plugins.gitops.operation.buildonce.BuildOnceRequest;
import io.jenkins.plugins.gitops.port.BuildContext;
import io.jenkins.plugins.gitops.port.ImageRecipe;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person wrote, as it becomes a request. */
final class BuildWish implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String DEADLINE = "1h";

    String image = "";
    String environment = "";
    String context = ".";
    String buildFile = "";
    String builder = "";
    String base = ImageRecipe.SCRATCH;
    String version = "";
    String branch = "";
    String tests = "";
    String coverage = "";
    String scan = "";
    String signWith = "";
    String ledger = "";
    String deadline = DEADLINE;
    List<String> arguments = List.of();
    List<String> only = List.of();
    List<ImageLayer> layers = List.of();
    List<String> entrypoint = List.of();
    List<String> platforms = List.of();
    List<String> labels = List.of();
    boolean dryRun;

    BuildOnceRequest request(Workplace place, Run<?, ?> run, Landscape landscape) {
        String url = JenkinsDoor.url(run);
        return new BuildOnceRequest(
                image,
                new BuildContext(
                        place.agent(),
                        place.folder(),
                        context,
                        buildFile,
                        builder,
                        Lists.pairs("a build argument", arguments),
                        only),
                recipe(),
                platforms,
                new EnvironmentName(environment),
                text(version),
                text(branch),
                Lists.pairs("a label", labels),
                new BuildOnceRequest.Facts(
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        url,
                        url.isEmpty() ? run.getExternalizableId() : url),
                signWith,
                ledger.isBlank() ? ledger(landscape) : ledger,
                Asker.of(run),
                Span.parse("deadline", deadline));
    }

    private Optional<ImageRecipe> recipe() {
        if (!buildFile.isBlank() && layers.isEmpty()) return Optional.empty();
        return Optional.of(new ImageRecipe(
                base,
                layers.stream().map(ImageLayer::layer).toList(),
                entrypoint,
                List.of(),
                Map.of(),
                List.of(),
                "",
                ""));
    }

    /** Where the environment's desired state lives, there is its ledger too. */
    private String ledger(Landscape landscape) {
        return landscape
                .environment(environment)
                .map(Landscape.Place::repository)
                .filter(repository -> !repository.isBlank())
                .orElseThrow(() -> new Refusal(
                        "build image " + Refusal.quoted(image),
                        "environment " + Refusal.quoted(environment) + " has no repository to enter it in; known are "
                                + landscape.environments().stream()
                                        .map(Landscape.Place::name)
                                        .toList(),
                        "name one of these, or the repository as 'ledger'"));
    }

    private static Optional<String> text(String written) {
        return Optional.of(written).filter(text -> !text.isBlank());
    }
}
