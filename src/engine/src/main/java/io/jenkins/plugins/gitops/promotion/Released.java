package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Actor;

/** Ends the hold before it. */
public record Released(String reason, Actor by) {}
