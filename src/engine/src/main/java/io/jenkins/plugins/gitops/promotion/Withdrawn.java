package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;

/** A promotion ended before its commit: superseded, aborted, stopped by a gate. */
public record Withdrawn(String reason, Actor by) {}
