package io.jenkins.plugins.gitops.promotion;

import io.jenkins.plugins.gitops.model.ContentKey;
import io.jenkins.plugins.gitops.model.Receipt;

/** What was built for a content key; the first line of two wins. */
public record Built(Receipt receipt) {
    /** Where the build of a content key stands. */
    public static String subject(ContentKey key) {
        return "built-" + key.value();
    }
}
