package io.jenkins.plugins.gitops.metrics.recording;

import io.jenkins.plugins.gitops.metrics.store.Mark;
import java.time.Duration;
import java.time.Instant;

/**
 * One run that ended.
 *
 * @param mark which run of which job, by an id that stays when the job is renamed
 * @param pipeline the name that it is counted under
 * @param result as OpenTelemetry says it: success, failure, error, timeout, cancellation or skip
 */
public record EndedRun(Mark mark, String pipeline, String result, Duration took, Instant at) {}
