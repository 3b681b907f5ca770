package io.jenkins.plugins.gitops.operation.approve;

/** One entry in the ledger. */
public record ApprovePlan(ApproveRequest request) {}
