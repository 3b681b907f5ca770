package io.jenkins.plugins.gitops.metrics.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A set of numbers that come nearly in order, kept as ranges; what was skipped for long is taken as seen. */
final class Ranges {
    private static final int MOST = 1_000;

    private final TreeMap<Long, Long> ends = new TreeMap<>();

    boolean contains(long number) {
        Map.Entry<Long, Long> before = ends.floorEntry(number);
        return before != null && before.getValue() >= number;
    }

    /** Adds the range; overlapping and touching ones become one. */
    void add(long first, long last) {
        long from = first;
        long to = last;
        Map.Entry<Long, Long> near = ends.floorEntry(to + 1);
        while (near != null && near.getValue() >= from - 1) {
            from = Math.min(from, near.getKey());
            to = Math.max(to, near.getValue());
            ends.remove(near.getKey());
            near = ends.floorEntry(to + 1);
        }
        ends.put(from, to);
        if (ends.size() > MOST) {
            // a gap this old will not be filled any more
            Map.Entry<Long, Long> oldest = ends.firstEntry();
            ends.remove(oldest.getKey());
            long next = ends.firstKey();
            ends.put(oldest.getKey(), ends.remove(next));
        }
    }

    /** The numbers above the floor up to the last that are not in the set. */
    List<Long> missing(long floor, long last) {
        List<Long> missing = new ArrayList<>();
        long at = floor + 1;
        while (at <= last) {
            Map.Entry<Long, Long> range = ends.floorEntry(at);
            if (range != null && range.getValue() >= at) {
                at = range.getValue() + 1;
            } else {
                missing.add(at++);
            }
        }
        return missing;
    }

    /** First and last of each range. */
    Map<Long, Long> all() {
        return Map.copyOf(ends);
    }
}
