package io.jenkins.plugins.gitops.port;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Finds what tools reported about a release: files of a run's workspace, or documents attached to its digests. */
public interface Reports {
    /**
     * The reports that are meant, none where there are none. The stage fails with a
     * {@link io.jenkins.plugins.gitops.model.Failure} where nobody could look.
     */
    CompletionStage<List<Report>> find(ReportSearch search);
}
