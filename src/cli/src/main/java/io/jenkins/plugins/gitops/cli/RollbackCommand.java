package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.operation.rollback.RollbackRequest;
import java.util.ArrayList;
import java.util.List;

/** Puts back what stood there before, holds the environment and quarantines what is left behind. */
final class RollbackCommand implements Command {
    @Override
    public String name() {
        return "rollback";
    }

    @Override
    public String words() {
        return "ENVIRONMENT APPLICATION";
    }

    @Override
    public String summary() {
        return "goes back to the newest proven release, or to the one that is named";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(
                Option.of("to", "WHICH", "a promotion's id, a digest or a release's name that stood there"),
                Option.of("reason", "TEXT", "why; stands in the ledger and at the hold"),
                Option.flag("dry-run", "shows the plan and touches nothing")));
        options.addAll(RunOptions.OPTIONS);
        return options;
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        List<String> words = arguments.words(2, 2, words());
        Landscape.Place place = PromoteCommand.place(arguments, site.place(words.get(0)));
        RollbackRequest request =
                RollbackRequest.of(words.get(1), place, site.branch(place), site.actor(), arguments.required("reason"));
        RollbackRequest aimed = arguments.text("to").map(request::to).orElse(request);
        return new Outcomes(site, screen)
                .rollback(
                        RunOptions.id(arguments, site, "rollback", words.get(1), place.name()),
                        arguments.flag("dry-run") ? aimed.asDryRun() : aimed);
    }
}
