package io.jenkins.plugins.gitops.proof;

import io.jenkins.plugins.gitops.model.TrustedKeys;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What the one who checks insists on; nothing of it is taken from the bundle.
 *
 * @param keys who may sign lines and statements
 * @param after for each environment those in which a release must have been proven before
 */
public record ProofTerms(TrustedKeys keys, Map<String, List<String>> after) {
    public ProofTerms {
        after = Map.copyOf(after);
    }

    /** The environment and all before it, however far back. */
    public List<String> way(String environment) {
        TreeSet<String> way = new TreeSet<>();
        walk(environment, way);
        return List.copyOf(way);
    }

    private void walk(String environment, TreeSet<String> way) {
        if (way.add(environment)) {
            after.getOrDefault(environment, List.of()).forEach(before -> walk(before, way));
        }
    }
}
