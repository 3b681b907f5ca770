package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.PromotionId;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;

/**
 * The pull request that a promotion wants.
 *
 * @param branch the branch that holds its commit, of this promotion alone
 * @param into the branch that it shall be merged into
 * @param reviewers the forge's names of those who are asked to look at it
 */
public record PullRequestDraft(
        PromotionId id,
        String branch,
        String into,
        String title,
        String text,
        List<String> labels,
        List<String> reviewers) {
    public PullRequestDraft {
        branch = Refusal.text("a pull request's branch", branch);
        into = Refusal.text("the branch to merge into", into);
        title = Refusal.text("a pull request's title", title);
        labels = List.copyOf(labels);
        reviewers = List.copyOf(reviewers);
    }

    /** The text with the line by which a person and a machine find the promotion. */
    public String body() {
        return text.strip() + "\n\n" + Change.ID_TRAILER + ": " + id.value() + "\n";
    }
}
