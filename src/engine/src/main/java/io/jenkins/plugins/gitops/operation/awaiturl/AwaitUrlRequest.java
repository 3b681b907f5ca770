package io.jenkins.plugins.gitops.operation.awaiturl;

import io.jenkins.plugins.gitops.model.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked.
 *
 * @param url an http or https address
 * @param status the status that is expected
 * @param bodyContains a text that the body has to contain
 * @param deadline how long it may take to come true
 * @param every how often the address is asked
 * @param allowedHosts which hosts may be asked; the address' own and redirects to others have to be among them
 */
public record AwaitUrlRequest(
        URI url,
        int status,
        Optional<String> bodyContains,
        Duration deadline,
        Duration every,
        Set<String> allowedHosts) {
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofDays(7);

    public AwaitUrlRequest {
        allowedHosts = Set.copyOf(allowedHosts);
        String scheme = String.valueOf(url.getScheme());
        String host = String.valueOf(url.getHost());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refusal("its scheme is " + Refusal.quoted(scheme), "give an http or https address");
        }
        if (url.getHost() == null) {
            throw refusal("it names no host", "give an address such as https://shop.example/health");
        }
        if (url.getRawUserInfo() != null) {
            throw refusal("it carries a user or password", "leave them out, the address is shown to everyone");
        }
        if (!allowedHosts.contains(host)) {
            throw refusal(
                    "the host " + Refusal.quoted(host) + " is not allowed",
                    "allow it, or ask one of " + Refusal.quoted(String.join(", ", allowedHosts)));
        }
        if (status < 100 || status > 599) {
            throw refusal("the expected status is " + status, "give one from 100 to 599");
        }
        if (every.compareTo(SHORTEST) < 0) {
            throw refusal("it is to be asked every " + every, "give 100 ms or more");
        }
        if (deadline.compareTo(every) < 0 || deadline.compareTo(LONGEST) > 0) {
            throw refusal("the deadline is " + deadline, "give at least " + every + " and at most 7 days");
        }
    }

    /** The usual question: is it there, asked every five seconds. */
    public static AwaitUrlRequest of(URI url, Duration deadline) {
        return new AwaitUrlRequest(
                url,
                200,
                Optional.empty(),
                deadline,
                Duration.ofSeconds(5).compareTo(deadline) < 0 ? Duration.ofSeconds(5) : deadline,
                Set.of(String.valueOf(url.getHost())));
    }

    private static Refusal refusal(String found, String advice) {
        return new Refusal("await a URL", found, advice);
    }
}
