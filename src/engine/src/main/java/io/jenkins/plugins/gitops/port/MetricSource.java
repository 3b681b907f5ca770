package io.jenkins.plugins.gitops.port;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Answers questions about metrics as they stand at one time. */
public interface MetricSource {
    /**
     * The series that the query gives, none where there are none. The stage fails with a
     * {@link io.jenkins.plugins.gitops.model.Failure} where the source did not answer or did not understand.
     */
    CompletionStage<List<MetricSample>> ask(MetricQuery query);
}
