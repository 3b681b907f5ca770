package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * One question to a web address.
 *
 * @param allowedHosts the hosts that may be asked, redirects included
 * @param timeout how long the answer may take
 * @param mostBytes how much of the body is read
 */
public record ProbeRequest(URI url, Set<String> allowedHosts, Duration timeout, int mostBytes) {
    public ProbeRequest {
        allowedHosts = Set.copyOf(allowedHosts);
        if (timeout.isNegative() || timeout.isZero()) {
            throw new Refusal("probe", "the timeout is " + timeout, "give a positive duration");
        }
    }
}
