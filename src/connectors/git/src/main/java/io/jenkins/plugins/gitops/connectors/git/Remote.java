package io.jenkins.plugins.gitops.connectors.git;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** The server side of one repository. */
interface Remote extends AutoCloseable {
    /** Where the named refs point now; absent ones are left out. */
    Map<String, ObjectId> refs(Set<String> names);

    /** All refs below the prefix. */
    Map<String, ObjectId> refsBelow(String prefix);

    /** Makes sure that edits on these tips can be read; a remote that brings single objects does nothing yet. */
    void prepare(Map<String, ObjectId> tips);

    /** Brings trees and blobs into the cache, and nothing beneath them where the server can leave that out. */
    void bring(Set<ObjectId> objects);

    /** Brings commits, without their trees where possible, that many from each tip backwards. */
    void bringCommits(Set<ObjectId> tips, int depth);

    /** Whether several refs move together or not at all. */
    boolean atomic();

    /** Moves refs by compare-and-swap. */
    Report push(List<RefMove> moves, Collection<Pack.Item> objects);

    @Override
    void close();

    /** A ref, what it must be now (zero: absent) and what it shall be. */
    record RefMove(String name, ObjectId from, ObjectId to) {}

    /** What the server says: whether it took all moves, and its words, which are for people only (I1). */
    record Report(boolean accepted, String words) {}
}
