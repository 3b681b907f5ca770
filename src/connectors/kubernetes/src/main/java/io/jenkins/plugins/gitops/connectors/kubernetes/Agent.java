package io.jenkins.plugins.gitops.connectors.kubernetes;

import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentReport;
import java.util.concurrent.CompletableFuture;

/** One way to talk with one kind of GitOps agent about one thing that it looks after. */
interface Agent {
    CompletableFuture<AgentReport> look(AgentRule rule);

    CompletableFuture<Void> refresh(AgentRule rule);

    CompletableFuture<Boolean> requestSync(AgentRule rule, String revision);
}
