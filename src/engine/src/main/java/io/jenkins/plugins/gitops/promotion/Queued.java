package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Release;

/** A promotion waits for its lane; the newer of two by line number is the newer promotion. */
public record Queued(Release release, Actor requester, PlanHash plan, String lane) {}
