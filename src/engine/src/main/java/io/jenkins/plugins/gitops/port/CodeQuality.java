package io.jenkins.plugins.gitops.port;

import java.util.concurrent.CompletionStage;

/** Knows what a server of code analysis thinks of a project. */
public interface CodeQuality {
    /**
     * What the newest analysis came to. The stage fails with a {@link io.jenkins.plugins.gitops.model.Failure} where the
     * server did not answer, refused, or has no such project.
     */
    CompletionStage<QualityReport> newest(QualityQuery query);
}
