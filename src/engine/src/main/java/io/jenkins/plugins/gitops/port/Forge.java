package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;

/**
 * The pull requests of one repository, at Gitea, GitHub, GitLab or Bitbucket. A promotion has one branch and so one pull
 * request, however often it is asked for. What is refused or cannot be reached is a
 * {@link io.jenkins.plugins.gitops.model.Failure}.
 */
public interface Forge {
    /** The pull request of the draft's branch: found, whatever has become of it, or opened; labels and reviewers are set. */
    PullRequest open(PullRequestDraft draft);

    /** The pull request as it is now. */
    PullRequest look(String number);

    /**
     * Merges exactly the commit that was reviewed, and that only when it is green. One that is merged already, with that
     * very commit, is merely answered.
     *
     * @throws io.jenkins.plugins.gitops.model.Failure CONFLICT when its branch has moved, REFUSED when it is closed or
     *     not green, or was merged with another commit
     */
    PullRequest merge(String number, CommitId reviewed, String message);

    /** Closes it and says why; one that is closed or merged is left alone. */
    PullRequest close(String number, String why);
}
