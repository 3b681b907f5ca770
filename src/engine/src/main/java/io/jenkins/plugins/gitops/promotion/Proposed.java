package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Release;

/** Body of {@code proposed}: a commit stands on a branch of its own, for a pull request. */
public record Proposed(Release release, Actor requester, PlanHash plan, String branch) {}
