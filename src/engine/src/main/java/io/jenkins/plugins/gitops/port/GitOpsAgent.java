package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;
import java.util.concurrent.CompletionStage;

/**
 * Argo CD, Flux: what makes a cluster follow Git. Answers come later and on a thread of the connector; each has a
 * deadline of its own, and what goes wrong is a {@link io.jenkins.plugins.gitops.model.Failure}.
 */
public interface GitOpsAgent {
    /** What the agent and the cluster tell now; changes nothing. */
    CompletionStage<AgentReport> look(AgentQuestion question);

    /** Asks the agent to look at Git and the cluster now instead of at its next turn; may be repeated. */
    CompletionStage<Void> refresh(AgentQuestion question);

    /**
     * Asks the agent to bring the branch's newest commit to the cluster.
     *
     * @param revision what the caller put there
     * @return false where it is about it already, or has done it
     */
    CompletionStage<Boolean> requestSync(AgentQuestion question, CommitId revision);
}
