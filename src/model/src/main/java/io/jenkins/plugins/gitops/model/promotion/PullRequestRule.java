package io.jenkins.plugins.gitops.model.promotion;

import java.util.List;

/**
 * That a promotion goes in by pull request, and how.
 *
 * @param forge which one the repository is at: gitea, github, gitlab or bitbucket; empty: told from its URL
 * @param labels that the pull request gets
 * @param reviewers the forge's names of those who are asked to look at it
 * @param autoMerge whether it is merged as soon as its checks are green; otherwise a person merges it
 */
public record PullRequestRule(String forge, List<String> labels, List<String> reviewers, boolean autoMerge) {
    public PullRequestRule {
        labels = List.copyOf(labels);
        reviewers = List.copyOf(reviewers);
    }
}
