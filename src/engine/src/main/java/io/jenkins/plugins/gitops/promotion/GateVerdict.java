package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.Verdict;

/** What one gate said. */
public record GateVerdict(String gate, Verdict verdict) {}
