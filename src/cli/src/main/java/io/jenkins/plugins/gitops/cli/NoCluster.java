package io.jenkins.plugins.gitops.cli;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Stands where clusters cannot be reached: an answer that is not known is never taken for a good one. */
final class NoCluster implements GitOpsAgent {
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
                "look at cluster " + Refusal.quoted(question.cluster()),
                "the command line has no way to it",
                "give --commit-only and watch the GitOps agent yourself");
    }
}
