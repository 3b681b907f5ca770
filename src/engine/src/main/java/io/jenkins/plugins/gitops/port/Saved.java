package io.jenkins.plugins.gitops.port;

/**
 * A document as it was read back.
 *
 * @param doubtful whether a newer one was there and could not be read: what it said about side effects is lost, so
 *     each must be looked up before it is repeated
 */
public record Saved(long sequence, String document, boolean doubtful) {}
