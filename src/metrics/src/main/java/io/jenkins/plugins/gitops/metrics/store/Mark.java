package io.jenkins.plugins.gitops.metrics.store;

/** What an event is about, so that it is counted once however often it is told: the so-many-th run of a source. */
public record Mark(String source, long number) {}
