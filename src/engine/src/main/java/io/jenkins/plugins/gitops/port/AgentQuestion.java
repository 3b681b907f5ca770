package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.promotion.AgentRule;

/**
 * What a GitOps agent is asked about.
 *
 * @param cluster where the workloads run, by its name in the landscape
 * @param rule which agent, with every name in it written out
 */
public record AgentQuestion(String cluster, AgentRule rule) {}
