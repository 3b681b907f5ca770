package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.operation.promote.PromoteRequest;
import java.util.ArrayList;
import java.util.List;

/** Makes an environment's desired state one release; as {@code plan} it only shows what that would be. */
final class PromoteCommand implements Command {
    private final boolean planOnly;

    private PromoteCommand(boolean planOnly) {
        this.planOnly = planOnly;
    }

    static PromoteCommand promote() {
        return new PromoteCommand(false);
    }

    static PromoteCommand plan() {
        return new PromoteCommand(true);
    }

    @Override
    public String name() {
        return planOnly ? "plan" : "promote";
    }

    @Override
    public String words() {
        return "ENVIRONMENT";
    }

    @Override
    public String summary() {
        return planOnly
                ? "shows what a promotion would change, and touches nothing"
                : "promotes a release and waits until it has arrived";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(ReleaseOptions.OPTIONS);
        if (!planOnly) {
            options.addAll(RunOptions.OPTIONS);
            options.add(Option.of(
                    "break-glass",
                    "REASON",
                    "sets gates, approvals, holds and freezes aside; needs a key in GITOPS_KEY"));
            options.add(Option.of("patience", "TIME", "how long to wait for the turn and for approvals, such as 30m"));
        }
        return options;
    }

    @Override
    public ExitCode run(Arguments arguments, Site site, Screen screen) {
        Landscape.Place place = site.place(arguments.words(1, 1, words()).get(0));
        ReleaseOptions.Asked asked = new ReleaseOptions(arguments, site).asked();
        PromoteRequest request = PromoteRequest.of(
                asked.application(), asked.release(), place(arguments, place), site.branch(place), site.actor());
        if (planOnly) {
            return new Outcomes(site, screen).plan(request.asDryRun());
        }
        PromoteRequest patient = arguments
                .text("patience")
                .map(time -> request.within(Span.parse("--patience", time)))
                .orElse(request);
        PromoteRequest whole = arguments
                .text("break-glass")
                .map(reason -> breaking(patient, reason, site))
                .orElse(patient);
        OperationId id = RunOptions.id(arguments, site, "promote", asked.application(), place.name());
        return new Outcomes(site, screen).promote(id, whole);
    }

    static Landscape.Place place(Arguments arguments, Landscape.Place place) {
        return arguments.flag("commit-only") ? place.withRules(place.rules().withAgent(AgentRule.NONE)) : place;
    }

    private static PromoteRequest breaking(PromoteRequest request, String reason, Site site) {
        if (!site.signs()) {
            throw new Refusal(
                    "break the glass",
                    "there is no key to sign it with",
                    "set GITOPS_KEY to NAME=FILE, a private key whose name the others trust");
        }
        return request.breakingGlass(reason);
    }
}
