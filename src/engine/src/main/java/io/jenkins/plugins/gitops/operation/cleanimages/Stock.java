package io.jenkins.plugins.gitops.operation.cleanimages;

import io.jenkins.plugins.gitops.model.ImageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What stands in a repository.
 *
 * @param tags what each tag names
 * @param parts the images of each index
 */
record Stock(Map<String, ImageDigest> tags, Map<ImageDigest, Set<ImageDigest>> parts) {
    static final Stock EMPTY = new Stock(Map.of(), Map.of());

    Stock {
        tags = new TreeMap<>(tags);
        parts = new HashMap<>(parts);
    }

    Stock with(Map<String, ImageDigest> moreTags, Map<ImageDigest, Set<ImageDigest>> moreParts) {
        Stock both = new Stock(tags, parts);
        both.tags.putAll(moreTags);
        both.parts.putAll(moreParts);
        return both;
    }

    Set<ImageDigest> partsOf(ImageDigest index) {
        return parts.getOrDefault(index, Set.of());
    }

    /** All digests that have a tag. */
    Set<ImageDigest> tagged() {
        return new HashSet<>(tags.values());
    }
}
