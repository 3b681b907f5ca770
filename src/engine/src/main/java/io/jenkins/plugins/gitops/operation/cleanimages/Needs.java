package io.jenkins.plugins.gitops.operation.cleanimages;

import io.jenkins.plugins.gitops.model.ImageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What must stay, and who says so.
 *
 * @param digests for each digest who needs it
 * @param text all that stands in the desired states; a tag that is written there is needed
 */
record Needs(Map<String, String> digests, String text) {
    Needs {
        digests = new TreeMap<>(digests);
    }

    static Needs none() {
        return new Needs(Map.of(), "");
    }

    void add(ImageDigest digest, String who) {
        digests.putIfAbsent(digest.value(), who);
    }

    Optional<String> who(ImageDigest digest) {
        return Optional.ofNullable(digests.get(digest.value()));
    }

    /** Whether a desired state has the tag written in it, as a word of its own. */
    boolean mentions(String tag) {
        for (int at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + 1)) {
            if (!partOfATag(at - 1) && !partOfATag(at + tag.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean partOfATag(int at) {
        return at >= 0 && at < text.length() && String.valueOf(text.charAt(at)).matches("[A-Za-z0-9_.-]");
    }
}
