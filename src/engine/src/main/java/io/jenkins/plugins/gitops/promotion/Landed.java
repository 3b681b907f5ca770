package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.CommitId;
import java.time.Instant;

/** The commit in which a release stands, and when that was written. */
public record Landed(CommitId commit, Instant at) {}
