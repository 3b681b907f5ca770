package io.jenkins.plugins.gitops.metrics.store;

import io.jenkins.plugins.gitops.metrics.exposition.Exemplar;
import java.util.List;
import java.util.Optional;

/** What is counted all together or not at all. */
public record Event(Optional<Mark> mark, List<Increment> increments, Optional<Exemplar> exemplar) {
    public Event {
        increments = List.copyOf(increments);
    }

    public static Event of(Increment... increments) {
        return new Event(Optional.empty(), List.of(increments), Optional.empty());
    }

    /** Of a source that numbers what it tells. */
    public static Event of(Mark mark, List<Increment> increments) {
        return new Event(Optional.of(mark), increments, Optional.empty());
    }
}
