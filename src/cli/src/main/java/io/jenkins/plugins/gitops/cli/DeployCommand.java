package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** For those who come from a deploy script: says plan, promote and rollback under the names they are used to. */
final class DeployCommand implements Command {
    private static final String IMAGE = "image";
    private static final String APPLICATION = "application";
    private static final String REASON = "reason";

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
                Option.of(IMAGE, "NAME", "the image without a tag (or GITOPS_IMAGE)"),
                Option.lettered(APPLICATION, "a", "NAME", "whose it is; the last part of the image's name"),
                Option.of("release", "NAME", "what the release is called"),
                Option.flag("dry-run", "shows the plan and touches nothing"),
                Option.flag("blue-green", "switches slots; comes with the operation blueGreenSwitch"),
                Option.flag("rollback", "goes back instead"),
                Option.of(REASON, "TEXT", "why it is rolled back")));
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
        return arguments.flag("rollback") ? back(arguments, site, screen) : forward(arguments, site, screen);
    }

    private static ExitCode forward(Arguments arguments, Site site, Screen screen) {
        Command meant = arguments.flag("dry-run") ? PromoteCommand.plan() : PromoteCommand.promote();
        String tagged = image(arguments, site) + ":" + arguments.required("tag");
        List<String> words = List.of(arguments.required("env"));
        return meant.run(arguments.as(meant.name(), words, Map.of(IMAGE, tagged)), site, screen);
    }

    private static ExitCode back(Arguments arguments, Site site, Screen screen) {
        Command meant = new RollbackCommand();
        String application = arguments.text(APPLICATION).orElseGet(() -> {
            String image = image(arguments, site);
            return image.substring(image.lastIndexOf('/') + 1);
        });
        String reason = arguments
                .text(REASON)
                .orElse("deploy --rollback by " + site.actor().name());
        List<String> words = List.of(arguments.required("env"), application);
        return meant.run(arguments.as(meant.name(), words, Map.of(REASON, reason)), site, screen);
    }

    private static String image(Arguments arguments, Site site) {
        String image = arguments.text(IMAGE).orElse(site.environment("GITOPS_IMAGE", ""));
        if (image.isBlank()) {
            throw new Refusal("deploy", "no image is named", "give --image NAME or set GITOPS_IMAGE");
        }
        return image;
    }
}
