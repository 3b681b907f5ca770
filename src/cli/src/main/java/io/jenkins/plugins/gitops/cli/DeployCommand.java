package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import java.util.ArrayList;
import java.util.List;

/** For those who come from a deploy script: the same promotion and rollback under the names they are used to. */
final class DeployCommand implements Command {
    @Override
    public String name() {
        return "deploy";
    }

    @Override
    public String words() {
        return "";
    }

    @Override
    public String summary() {
        return "promotes a tag, or rolls back, with the options of a deploy script";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(
                Option.lettered("env", "e", "ENVIRONMENT", "where to"),
                Option.lettered("tag", "t", "TAG", "which tag of the image"),
                Option.of("image", "NAME", "the image without a tag (or GITOPS_IMAGE)"),
                Option.lettered("application", "a", "NAME", "whose it is; the last part of the image's name"),
                Option.of("release", "NAME", "what the release is called"),
                Option.flag("dry-run", "shows the plan and touches nothing"),
                Option.flag("blue-green", "switches slots; comes with the operation blueGreenSwitch"),
                Option.flag("rollback", "goes back instead"),
                Option.of("reason", "TEXT", "why it is rolled back")));
        options.addAll(RunOptions.OPTIONS);
        return options;
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        arguments.words(0, 0, "-e ENVIRONMENT -t TAG");
        if (arguments.flag("blue-green")) {
            throw new Refusal(
                    "deploy with --blue-green",
                    "this version has no blueGreenSwitch on the command line",
                    "leave it out, or use the Jenkins step");
        }
        Landscape.Place place = PromoteCommand.place(arguments, site.place(arguments.required("env")));
        return arguments.flag("rollback")
                ? back(arguments, site, screen, place)
                : forward(arguments, site, screen, place);
    }

    private static ExitCode forward(Arguments arguments, Site site, Screen screen, Landscape.Place place) {
        String image = image(arguments, site);
        ReleaseOptions.Asked asked =
                new ReleaseOptions(arguments, site).images(List.of(image + ":" + arguments.required("tag")));
        PromoteRequest request =
                PromoteRequest.of(asked.application(), asked.release(), place, site.branch(place), site.actor());
        Outcomes outcomes = new Outcomes(site, screen);
        return arguments.flag("dry-run")
                ? outcomes.plan(request.asDryRun())
                : outcomes.promote(
                        RunOptions.id(arguments, site, "deploy", asked.application(), place.name()), request);
    }

    private static ExitCode back(Arguments arguments, Site site, Screen screen, Landscape.Place place) {
        String application = arguments.text("application").orElseGet(() -> {
            String image = image(arguments, site);
            return image.substring(image.lastIndexOf('/') + 1);
        });
        RollbackRequest request = RollbackRequest.of(
                application,
                place,
                site.branch(place),
                site.actor(),
                arguments
                        .text("reason")
                        .orElse("deploy --rollback by " + site.actor().name()));
        return new Outcomes(site, screen)
                .rollback(
                        RunOptions.id(arguments, site, "rollback", application, place.name()),
                        arguments.flag("dry-run") ? request.asDryRun() : request);
    }

    private static String image(Arguments arguments, Site site) {
        String image = arguments.text("image").orElse(site.environment("GITOPS_IMAGE", ""));
        if (image.isBlank()) {
            throw new Refusal("deploy", "no image is named", "give --image NAME or set GITOPS_IMAGE");
        }
        return image;
    }
}
