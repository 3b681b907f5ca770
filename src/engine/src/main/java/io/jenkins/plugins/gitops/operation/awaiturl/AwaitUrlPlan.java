package io.jenkins.plugins.gitops.operation.awaiturl;

import io.jenkins.plugins.gitops.port.ProbeRequest;
import java.time.Duration;
import java.util.Optional;

/** What will be done: this question, at these times, until this answer or the deadline. */
public record AwaitUrlPlan(
        ProbeRequest probe, int status, Optional<String> bodyContains, Duration every, Duration deadline) {
    /** The address as people may see it: without its query, where secrets travel. */
    String shown() {
        String path = probe.url().getRawPath();
        int port = probe.url().getPort();
        return probe.url().getScheme() + "://" + probe.url().getHost() + (port < 0 ? "" : ":" + port)
                + (path == null ? "" : path);
    }

    /** The expected answer in words. */
    String expected() {
        return "status " + status
                + bodyContains.map(text -> " with '" + text + "' in the body").orElse("");
    }
}
