package io.jenkins.plugins.gitops.metrics.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which runs of which sources have been counted. Guarded by its store. */
final class Marks {
    private final Map<String, Ranges> counted = new TreeMap<>();

    boolean contains(Mark mark) {
        Ranges ranges = counted.get(mark.source());
        return ranges != null && ranges.contains(mark.number());
    }

    void add(String source, long first, long last) {
        counted.computeIfAbsent(source, name -> new Ranges()).add(first, last);
    }

    void forget(String source) {
        counted.remove(source);
    }

    List<Long> missing(String source, long floor, long last) {
        return counted.getOrDefault(source, new Ranges()).missing(floor, last);
    }

    Map<String, Ranges> all() {
        return counted;
    }
}
