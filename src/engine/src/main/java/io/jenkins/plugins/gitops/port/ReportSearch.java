package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Release;

/**
 * Which reports are meant.
 *
 * @param topic what they are about: {@code tests}, {@code coverage}, {@code vulnerabilities}
 * @param files a pattern such as {@code build/test-results/*.xml}; empty: those that are attached to the release's digests
 * @param operation the id of the operation that asks, for those who keep what its run reported
 */
public record ReportSearch(
        String topic, String files, String environment, String application, Release release, String operation) {
    public ReportSearch {
        topic = Refusal.text("a report's topic", topic);
        files = files.strip();
    }
}
