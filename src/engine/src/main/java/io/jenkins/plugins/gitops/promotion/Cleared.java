package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;
import io.jenkins.plugins.gitops.model.ImageDigest;

/** Ends the quarantine before it. */
public record Cleared(ImageDigest digest, String reason, Actor by) {}
