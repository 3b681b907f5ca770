package io.jenkins.plugins.gitops.operation.buildonce;

import io.jenkins.plugins.gitops.model.ImageReference;
import io.jenkins.plugins.gitops.operation.Operation;
import io.jenkins.plugins.gitops.operation.Progress;
import io.jenkins.plugins.gitops.operation.Stride;
import io.jenkins.plugins.gitops.port.BuildSite;
import io.jenkins.plugins.gitops.port.Registries;
import io.jenkins.plugins.gitops.port.Repositories;
import io.jenkins.plugins.gitops.port.Signers;
import java.time.Duration;

/** Builds an image unless its content was built before. */
public final class BuildOnce implements Operation<BuildOnceRequest, BuildOncePlan, BuildOnceOutcome> {
    private final BuildSite site;
    private final Registries registries;
    private final Repositories repositories;
    private final Signers signers;

    public BuildOnce(BuildSite site, Registries registries, Repositories repositories, Signers signers) {
        this.site = site;
        this.registries = registries;
        this.repositories = repositories;
        this.signers = signers;
    }

    @Override
    public String kind() {
        return "buildOnce";
    }

    @Override
    public Class<BuildOnceRequest> requestType() {
        return BuildOnceRequest.class;
    }

    @Override
    public Class<BuildOncePlan> planType() {
        return BuildOncePlan.class;
    }

    @Override
    public Class<BuildOnceOutcome> outcomeType() {
        return BuildOnceOutcome.class;
    }

    @Override
    public Duration deadline(BuildOnceRequest request) {
        return request.deadline();
    }

    @Override
    public BuildOncePlan plan(BuildOnceRequest request) {
        ImageReference image = ImageReference.parse(request.image());
        return new BuildOncePlan(request, image.registry(), image.repository(), Tagging.planned(request));
    }

    @Override
    public Stride<BuildOnceOutcome> advance(BuildOncePlan plan, Progress progress) {
        Shelf shelf = new Shelf(registries.at(plan.registry()), plan.repository());
        return new Run(plan, progress, shelf, site, registries, repositories, signers).go();
    }
}
