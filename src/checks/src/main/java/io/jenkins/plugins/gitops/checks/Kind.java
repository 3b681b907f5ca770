package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Optional;

/**
 * One kind of things that checks look at, and where it is to be had.
 *
 * @param word as people are told of it: {@code Pod}
 * @param address where an API server lists it; absent for what only one source knows how to find out
 * @param needed what the account must be allowed to do: {@code list pods}
 * @param installed whether somebody has to install it first, so that a cluster may be without it
 */
public record Kind(String word, Optional<Address> address, String needed, boolean installed) {
    /** How much of each object is kept. */
    public enum Depth {
        WHOLE,
        /** Names, labels and owners; the server is asked for no more. */
        METADATA,
        /** The values below {@code data} are dropped while they are read; their keys stay, and {@code metadata.droppedBytes} tells their size. */
        KEYS
    }

    /**
     * Where an API server lists the kind.
     *
     * @param selector a field selector, or empty
     */
    public record Address(
            String group, String version, String plural, boolean namespaced, Depth depth, String selector) {}

    public Kind {
        word = Refusal.text("a kind's word", word);
        needed = Refusal.text("what a kind needs", needed);
    }

    /** A kind of the API that every server has. */
    public static Kind api(String word, String group, String version, String plural) {
        String resource = group.isEmpty() ? plural : plural + "." + group;
        Address address = new Address(group, version, plural, true, Depth.WHOLE, "");
        return new Kind(word, Optional.of(address), "list " + resource, false);
    }

    /** A kind that a source finds out in its own way. */
    public static Kind fact(String word, String needed) {
        return new Kind(word, Optional.empty(), needed, false);
    }

    /** The same, where a cluster may be without it. */
    public Kind whereInstalled() {
        return new Kind(word, address, needed, true);
    }

    /** The same, outside namespaces. */
    public Kind clusterWide() {
        return with(address.map(at -> new Address(at.group, at.version, at.plural, false, at.depth, at.selector)));
    }

    /** The same, of which less is kept. */
    public Kind only(Depth depth) {
        return with(address.map(at -> new Address(at.group, at.version, at.plural, at.namespaced, depth, at.selector)));
    }

    /** The part of the kind that the field selector picks, under a word of its own. */
    public Kind picked(String other, String selector) {
        return new Kind(
                other,
                address.map(at -> new Address(at.group, at.version, at.plural, at.namespaced, at.depth, selector)),
                needed,
                installed);
    }

    private Kind with(Optional<Address> other) {
        return new Kind(word, other, needed, installed);
    }
}
