package io.jenkins.plugins.gitops.operation.approve;

import io.jenkins.plugins.gitops.model.OutcomeKind;
import io.jenkins.plugins.gitops.operation.Outcome;
import java.time.Instant;

/** By whom, and until when it counts. */
public record ApproveOutcome(OutcomeKind kind, String reason, String approver, String plan, Instant expires)
        implements Outcome {}
