package io.jenkins.plugins.gitops.promotion.board;

import java.time.Instant;

/** One line of a place's history, in words. */
public record Event(Instant at, String kind, String subject, String release, String by, String text) {}
