package io.jenkins.plugins.gitops.connectors.git;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What the refs were when we last looked. It may be old: whatever is built on it is pushed with these values as the
 * comparison, so being old costs one more round and never a wrong write. Used under the repository's lock.
 */
final class Tips {
    private final Remote remote;
    private final InstantSource clock;
    private final Duration trusted;
    private final Map<String, ObjectId> known = new HashMap<>();
    private final Map<String, Instant> asked = new HashMap<>();

    Tips(Remote remote, InstantSource clock, Duration trusted) {
        this.remote = remote;
        this.clock = clock;
        this.trusted = trusted;
    }

    /** Asks for those that are unknown or were asked for too long ago. */
    void look(Set<String> names) {
        Instant oldest = clock.instant().minus(trusted);
        if (!names.stream()
                .allMatch(name -> asked.getOrDefault(name, Instant.MIN).isAfter(oldest))) {
            lookAnew(names);
        }
    }

    void lookAnew(Set<String> names) {
        Map<String, ObjectId> found = remote.refs(names);
        remote.prepare(found);
        names.forEach(name -> set(name, found.getOrDefault(name, ObjectId.zeroId())));
    }

    /** Where the ref points; the zero id where it is absent. */
    ObjectId get(String name) {
        return known.getOrDefault(name, ObjectId.zeroId());
    }

    void set(String name, ObjectId id) {
        known.put(name, id);
        asked.put(name, clock.instant());
    }
}
