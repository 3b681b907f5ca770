package io.jenkins.plugins.gitops.connectors.forges.shape;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.port.PullRequest;
import io.jenkins.plugins.gitops.port.PullRequestDraft;
import java.util.Optional;

/** How one forge says what all of them mean; each method is one or two requests and decides nothing. */
public interface Dialect {
    /** The newest pull request from the one branch into the other, whatever has become of it. */
    Optional<PullRequest> newest(String branch, String into);

    /** Opens one; a Failure where there is one already. */
    PullRequest create(PullRequestDraft draft);

    /** Sets labels and asks reviewers; doing it twice changes nothing more. */
    void dress(PullRequest request, PullRequestDraft draft);

    PullRequest read(String number);

    /** What the checks say of that commit. */
    PullRequest.Checks checks(PullRequest request, CommitId commit);

    /** Merges the pull request if its branch is at that commit still, as far as the forge can be told so. */
    void merge(PullRequest request, CommitId commit, String message);

    /** Says why and closes. */
    void close(PullRequest request, String why);
}
