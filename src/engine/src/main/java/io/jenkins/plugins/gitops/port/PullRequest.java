package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;
import java.net.URI;
import java.util.Optional;

/**
 * A pull request as it was seen.
 *
 * @param number how the forge calls it
 * @param head the newest commit of its branch
 * @param checks what the forge's checks say of that commit
 * @param merged the commit that it was merged as, where the forge tells
 */
public record PullRequest(
        String number, URI page, State state, String into, CommitId head, Checks checks, Optional<CommitId> merged) {
    /** What has become of it. */
    public enum State {
        OPEN,
        MERGED,
        CLOSED
    }

    /** All checks together. */
    public enum Checks {
        NONE,
        PENDING,
        GREEN,
        RED
    }

    public PullRequest with(Checks others) {
        return new PullRequest(number, page, state, into, head, others, merged);
    }
}
