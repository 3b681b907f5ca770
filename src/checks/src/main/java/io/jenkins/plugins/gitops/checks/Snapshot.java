package io.jenkins.plugins.gitops.checks;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A cluster at one time, each kind read once; every check looks at the same one, and several may look at once. */
public final class Snapshot {
    private final String cluster;
    private final Instant time;
    private final String version;
    private final Map<Kind, Reading> readings;
    private final Map<Kind, Index> indexes = new ConcurrentHashMap<>();
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    private record Index(Map<String, Item> byName, Map<String, List<Item>> byNamespace) {}

    /** Something that several checks work out of a snapshot, so that it is worked out once. */
    interface Derived {}

    /**
     * Everything that was read.
     *
     * @param version as the server tells it: {@code v1.36.1}; empty where it did not
     */
    public Snapshot(String cluster, Instant time, String version, Map<Kind, Reading> readings) {
        this.cluster = cluster;
        this.time = time;
        this.version = version;
        this.readings = Map.copyOf(readings);
    }

    /** This one and what another source read about the same cluster. */
    public Snapshot and(Map<Kind, Reading> more) {
        Map<Kind, Reading> both = new LinkedHashMap<>(readings);
        both.putAll(more);
        return new Snapshot(cluster, time, version, both);
    }

    public String cluster() {
        return cluster;
    }

    public Instant time() {
        return time;
    }

    public String version() {
        return version;
    }

    /** What came of asking for the kind; a kind that nobody asked for is unknown. */
    public Reading reading(Kind kind) {
        Reading reading = readings.get(kind);
        return reading != null
                ? reading
                : new Reading.Unknown("Cannot look at " + kind.word() + " objects: nobody asked for them; "
                        + "take a snapshot that has them (needs: " + kind.needed() + ")");
    }

    /** All of the kind, none where it is absent. */
    public List<Item> all(Kind kind) {
        return reading(kind) instanceof Reading.Found found ? found.items() : List.of();
    }

    /** All of the kind in the namespace. */
    public List<Item> in(Kind kind, String namespace) {
        return index(kind).byNamespace.getOrDefault(namespace, List.of());
    }

    public Optional<Item> find(Kind kind, String namespace, String name) {
        return Optional.ofNullable(index(kind).byName.get(namespace + "/" + name));
    }

    /** Whether all of these were read, or are absent. */
    boolean knows(Set<Kind> kinds) {
        return kinds.stream().noneMatch(kind -> reading(kind) instanceof Reading.Unknown);
    }

    /** What is worked out once, at the first question. */
    <T extends Derived> T derived(Class<T> type, java.util.function.Function<Snapshot, T> make) {
        return type.cast(derived.computeIfAbsent(type, any -> make.apply(this)));
    }

    private Index index(Kind kind) {
        return indexes.computeIfAbsent(kind, any -> {
            Map<String, Item> byName = new HashMap<>();
            Map<String, List<Item>> byNamespace = new HashMap<>();
            for (Item item : all(kind)) {
                byName.put(item.namespace() + "/" + item.name(), item);
                byNamespace
                        .computeIfAbsent(item.namespace(), none -> new java.util.ArrayList<>())
                        .add(item);
            }
            return new Index(byName, byNamespace);
        });
    }
}
