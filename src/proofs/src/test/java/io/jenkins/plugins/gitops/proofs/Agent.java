package io.jenkins.plugins.gitops.proofs;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.port.AgentQuestion;
import io.jenkins.plugins.gitops.port.AgentReport;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.RunningImage;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A GitOps agent that is as a test wants it: prompt, hanging, or telling of something else. */
final class Agent implements GitOpsAgent {
    private final InstantSource clock;
    private Supplier<CompletionStage<AgentReport>> answer = CompletableFuture::new;

    Agent(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on it tells that the commit is synced, and these images run in that health. */
    void tells(Supplier<Optional<CommitId>> head, AgentReport.Health health, Supplier<List<RunningImage>> images) {
        answer = () -> CompletableFuture.completedFuture(new AgentReport(
                clock.instant(),
                head.get().map(List::of).orElse(List.of()),
                true,
                head.get()
                        .map(commit -> new AgentReport.Sync(
                                List.of(commit),
                                AgentReport.Sync.Phase.SUCCEEDED,
                                Optional.of(clock.instant().minusSeconds(2)),
                                "synced")),
                Optional.of(clock.instant().minusSeconds(1)),
                health,
                images.get(),
                List.of()));
    }

    /** From now on it never answers. */
    void hangs() {
        answer = CompletableFuture::new;
    }

    @Override
    public CompletionStage<AgentReport> look(AgentQuestion question) {
        return answer.get();
    }

    @Override
    public CompletionStage<Void> refresh(AgentQuestion question) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Boolean> requestSync(AgentQuestion question, CommitId revision) {
        return CompletableFuture.completedFuture(true);
    }
}
