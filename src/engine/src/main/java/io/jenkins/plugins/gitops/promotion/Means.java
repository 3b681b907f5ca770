package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;
import io.jenkins.plugins.gitops.model.promotion.PullRequestRule;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.Editor;
import io.jenkins.plugins.gitops.port.Forge;
import io.jenkins.plugins.gitops.port.Forges;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.GitOpsRepository;
import io.jenkins.plugins.gitops.port.Registries;
import io.jenkins.plugins.gitops.port.Repositories;

/** The ports that a promotion needs, whichever verb it is. */
public record Means(Repositories repositories, Registries registries, Editor editor, GitOpsAgent agent, Forges forges) {
    /** For places that are pushed to; where pull requests are asked for, they are refused. */
    public Means(Repositories repositories, Registries registries, Editor editor, GitOpsAgent agent) {
        this(repositories, registries, editor, agent, Means::none);
    }

    private static Forge none(String repository, String kind) {
        throw Failure.of(
                FailureKind.REFUSED,
                "open a pull request in " + Refusal.quoted(repository),
                "no forge is connected here",
                "promote from where one is, or leave out the environment's pull request");
    }

    public GitOpsRepository repository(Landscape.Place place) {
        return repositories.open(place.repository());
    }

    /** The forge that the place's pull requests are at. */
    public Forge forge(Landscape.Place place, PullRequestRule rule) {
        return forges.of(place.repository(), rule.forge());
    }

    public Images images() {
        return new Images(registries);
    }

    /** The newest commit of the branch. */
    public CommitId head(Landscape.Place place, String branch) {
        GitOpsRepository repository = repository(place);
        return repository
                .head(branch)
                .orElseThrow(() -> Failure.of(
                        FailureKind.REFUSED,
                        "promote to " + Refusal.quoted(place.name()),
                        "the repository '" + repository.identity() + "' has no branch " + Refusal.quoted(branch),
                        "create it, or name another"));
    }

    public Placement placement(Landscape.Place place, String application, Release release) {
        return new Placement(place, repository(place).identity(), application, release, editor);
    }

    /** What the release would change in that commit; a Failure where the files do not take it. */
    public Draft draft(Landscape.Place place, String application, Release release, CommitId commit) {
        try {
            GitOpsRepository repository = repository(place);
            return placement(place, application, release).draft(path -> repository.read(commit, path));
        } catch (Refusal refusal) {
            throw Failure.of(FailureKind.REFUSED, refusal);
        }
    }

    /** What waits for the release to arrive. */
    public Arrival arrival(Landscape.Place place, String application, Release release) {
        AgentQuestion question =
                new AgentQuestion(place.cluster(), place.rules().agent().of(application, place.name()));
        return new Arrival(agent, images(), question, release, commit -> stands(place, application, release, commit));
    }

    /** Whether the release's values stand in that commit; one that cannot be read is none in which they do. */
    public boolean stands(Landscape.Place place, String application, Release release, CommitId commit) {
        try {
            return draft(place, application, release, commit).stands();
        } catch (Failure failure) {
            if (failure.kind().worthRetrying()) throw failure;
            return false;
        }
    }
}
