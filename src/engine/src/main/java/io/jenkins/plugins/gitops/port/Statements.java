package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Artifact;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds the statements that are attached to an artifact's digest, and checks who signed them. */
public interface Statements {
    /** All there are; each says whether its signature was verified, and it is about this digest and no other. */
    CompletionStage<List<Statement>> about(Artifact artifact);
}
