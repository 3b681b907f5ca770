package io.jenkins.plugins.gitops.port;

/**
 * What a web address answered.
 *
 * @param body the beginning of the body, as much as was asked for
 * @param whole whether that is all of it
 */
public record ProbeReply(int status, String body, boolean whole) {}
