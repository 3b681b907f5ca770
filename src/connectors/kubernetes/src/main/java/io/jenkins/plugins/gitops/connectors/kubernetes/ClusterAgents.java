package io.jenkins.plugins.gitops.connectors.kubernetes;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.promotion.AgentRule;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The GitOps agents of all clusters: Argo CD through the Kubernetes API or its own server, Flux through the API. */
public final class ClusterAgents implements GitOpsAgent, AutoCloseable {
    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofSeconds(60);

    private final Doors doors;
    private final Clock clock;
    private final Duration whole;

    public ClusterAgents(Clusters clusters, Clock clock) {
        this(clusters, clock, REQUEST, WHOLE);
    }

    ClusterAgents(Clusters clusters, Clock clock, Duration request, Duration whole) {
        this.doors = new Doors(clusters, request);
        this.clock = clock;
        this.whole = whole;
    }

    @Override
    public CompletionStage<AgentReport> look(AgentQuestion question) {
        return asked(question, agent -> agent.look(question.rule()));
    }

    @Override
    public CompletionStage<Void> refresh(AgentQuestion question) {
        return asked(question, agent -> agent.refresh(question.rule()));
    }

    @Override
    public CompletionStage<Boolean> requestSync(AgentQuestion question, CommitId revision) {
        return asked(question, agent -> agent.requestSync(question.rule(), revision.value()));
    }

    private <T> CompletionStage<T> asked(AgentQuestion question, Function<Agent, CompletableFuture<T>> asking) {
        CompletableFuture<T> answer;
        try {
            answer = asking.apply(agent(question));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
        return answer.orTimeout(whole.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        ApiFailure.ofWhole(question.rule().name(), whole, failure)));
    }

    private Agent agent(AgentQuestion question) {
        AgentRule rule = question.rule();
        String home = rule.cluster().isBlank() ? question.cluster() : rule.cluster();
        return switch (rule.kind()) {
            case ARGO_CD -> new ArgoAgent(argo(home, question.cluster()), clock);
            case FLUX -> new FluxAgent(doors.server(home), clock);
            case NONE -> throw new Refusal("ask the GitOps agent", "the environment has none", "configure one");
        };
    }

    private ArgoDoor argo(String home, String workloads) {
        return doors.access(home) instanceof ClusterAccess.ArgoServer
                ? new ArgoByServer(doors.server(home))
                : new ArgoByCluster(doors.server(home), doors.server(workloads));
    }

    @Override
    public void close() {
        doors.close();
    }
}
