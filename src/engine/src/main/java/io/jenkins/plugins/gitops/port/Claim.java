package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.OperationId;
import java.util.Optional;

/** The right to write one operation's progress, until someone else claims it. */
public record Claim(OperationId id, String owner, long epoch, Optional<Saved> saved) {}
