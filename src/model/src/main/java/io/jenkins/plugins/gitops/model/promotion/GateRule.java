package io.jenkins.plugins.gitops.model.promotion;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A gate that is asked, by its kind, with its settings in the order in which they were written. */
public record GateRule(String kind, Map<String, String> settings) {
    public GateRule {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
