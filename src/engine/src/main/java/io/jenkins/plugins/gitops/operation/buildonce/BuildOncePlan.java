package io.jenkins.plugins.gitops.operation.buildonce;

import java.util.List;

/**
 * What will be done, in this order: find by content, else build, attach evidence and enter it, then tag.
 *
 * @param registry where the image goes
 * @param tags as they will be, with {@code {commit}} and {@code {time}} for what is not known before
 */
public record BuildOncePlan(BuildOnceRequest asked, String registry, String repository, List<String> tags) {
    public BuildOncePlan {
        tags = List.copyOf(tags);
    }
}
