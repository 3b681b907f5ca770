package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.PlanHash;
import io.jenkins.plugins.gitops.model.Release;
import java.time.Instant;

/**
 * A promotion waits for its turn; of two, the one with the greater line number is the newer.
 *
 * @param until when it gives up, so that nobody waits behind one that is dead
 */
public record Queued(Release release, Actor requester, PlanHash plan, String lane, Instant until) {}
