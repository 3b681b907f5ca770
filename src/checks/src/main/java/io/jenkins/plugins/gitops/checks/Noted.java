package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Finding;

/**
 * A finding and how it stands.
 *
 * @param note why and until when it is accepted, or that it was until lately; else empty
 */
public record Noted(Finding finding, Standing standing, String note) {
    public boolean open() {
        return standing != Standing.ACCEPTED;
    }

    /** What makes two findings of two runs the same one. */
    String key() {
        return finding.rule() + " " + finding.object();
    }
}
