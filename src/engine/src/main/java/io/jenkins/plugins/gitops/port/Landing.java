package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.PromotionId;
import java.util.Optional;

/**
 * Where a change landed.
 *
 * @param commit the commit that holds it; where the files already said so, the commit in which they did
 * @param found whether it had landed before and was only looked up
 * @param changed whether a commit was made for it
 * @param attempts how many pushes it took
 */
public record Landing(PromotionId id, Optional<CommitId> commit, boolean found, boolean changed, int attempts) {}
