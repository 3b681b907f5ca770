package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.CommitId;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;

/**
 * What would go into an image at one moment.
 *
 * @param commit what the workspace was checked out from
 * @param tree the context hashed as a Git tree, with whatever was changed since
 * @param buildFile the build file hashed as a Git blob; empty where there is none
 * @param bases the images that the build file begins from or copies from, as it writes them
 * @param builder the builder's name
 * @param version the builder's own version
 */
public record SourceState(
        CommitId commit, String tree, String buildFile, List<String> bases, String builder, String version) {
    public SourceState {
        Refusal.matching("a tree", tree, "[0-9a-f]{40}", "40 hex digits");
        Refusal.matching("a build file's hash", buildFile, "([0-9a-f]{40})?", "40 hex digits, or nothing");
        bases = List.copyOf(bases);
        builder = Refusal.text("a builder's name", builder);
        version = Refusal.text("a builder's version", version);
    }
}
