package io.jenkins.plugins.gitops.operation.cleanimages;

import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.port.GitOpsAgent;
import io.jenkins.plugins.gitops.port.Registries;
import io.jenkins.plugins.gitops.port.Repositories;
import java.time.Duration;

/** Removes tags and images that are neither young nor needed. */
public final class CleanImages implements Operation<CleanImagesRequest, CleanImagesPlan, CleanImagesOutcome> {
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Registries registries;
    private final Repositories repositories;
    private final GitOpsAgent agent;

    public CleanImages(Registries registries, Repositories repositories, GitOpsAgent agent) {
        this.registries = registries;
        this.repositories = repositories;
        this.agent = agent;
    }

    @Override
    public String kind() {
        return "cleanImages";
    }

    @Override
    public Class<CleanImagesRequest> requestType() {
        return CleanImagesRequest.class;
    }

    @Override
    public Class<CleanImagesPlan> planType() {
        return CleanImagesPlan.class;
    }

    @Override
    public Class<CleanImagesOutcome> outcomeType() {
        return CleanImagesOutcome.class;
    }

    @Override
    public Duration deadline(CleanImagesRequest request) {
        return LONGEST;
    }

    @Override
    public CleanImagesPlan plan(CleanImagesRequest request) {
        ImageReference image = ImageReference.parse(request.image());
        return new CleanImagesPlan(request, image.registry(), image.repository());
    }

    @Override
    public Stride<CleanImagesOutcome> advance(CleanImagesPlan plan, Progress progress) {
        return new Sweep(plan, progress, registries.at(plan.registry()), repositories, agent).go();
    }
}
