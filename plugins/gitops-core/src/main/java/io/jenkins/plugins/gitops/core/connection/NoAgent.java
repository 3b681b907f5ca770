package io.jenkins.plugins.gitops.core.connection;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stands where no connector to clusters is installed: whoever waits for a GitOps agent is told so at once. */
final class NoAgent implements GitOpsAgent {
    @Override
    public CompletionStage<AgentReport> look(AgentQuestion question) {
        return CompletableFuture.failedFuture(failure(question));
    }

    @Override
    public CompletionStage<Void> refresh(AgentQuestion question) {
        return CompletableFuture.failedFuture(failure(question));
    }

    @Override
    public CompletionStage<Boolean> requestSync(AgentQuestion question, CommitId revision) {
        return CompletableFuture.failedFuture(failure(question));
    }

    private static Failure failure(AgentQuestion question) {
        return Failure.of(
                FailureKind.REFUSED,
                "ask the GitOps agent of cluster " + Refusal.quoted(question.cluster()),
                "this controller has no connector to clusters",
                "set the environment's GitOps agent to 'none', or install a version that has one");
    }
}
