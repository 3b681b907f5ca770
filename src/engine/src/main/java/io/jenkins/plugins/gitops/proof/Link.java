package io.jenkins.plugins.gitops.proof;

/** One link of the chain: what it should show, whether it holds, and why or why not. */
public record Link(String shows, boolean holds, String reason) {
    static Link held(String shows, String reason) {
        return new Link(shows, true, reason);
    }

    static Link broken(String shows, String reason) {
        return new Link(shows, false, reason);
    }
}
