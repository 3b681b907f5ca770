package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Where objects are had from: the cache first, else the server, many at once. */
final class Depot {
    private final ObjectCache cache;
    private final Remote remote;

    Depot(ObjectCache cache, Remote remote) {
        this.cache = cache;
        this.remote = remote;
    }

    /** A tree or blob. */
    GitObject get(ObjectId id) {
        bringAll(Set.of(id));
        return found(id);
    }

    RevCommit commit(ObjectId id) {
        bringCommits(Set.of(id));
        return found(id).asCommit();
    }

    ObjectId treeOf(ObjectId commit) {
        return commit(commit).getTree().getId();
    }

    private GitObject found(ObjectId id) {
        GitObject object = cache.find(id);
        if (object == null) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "read object '" + id.name() + "'",
                    "neither cache nor server has it",
                    "check that the history was not rewritten");
        }
        return object;
    }

    /** The entry of the path below the tree. */
    TreeBytes.@Nullable Entry entry(ObjectId root, String path) {
        ObjectId tree = root;
        TreeBytes.Entry entry = null;
        for (String name : path.split("/", -1)) {
            if (entry != null && !entry.isTree()) {
                return null;
            }
            entry = TreeBytes.find(get(tree).data(), name);
            if (entry == null) {
                return null;
            }
            tree = entry.id();
        }
        return entry;
    }

    /** One place on its way down. */
    private record Step(ObjectId object, List<String> rest) {}

    /**
     * Brings whatever stands on the ways from the roots to the paths, all ways at once, one request for each level that
     * the cache lacks. Paths that end early are as welcome as others: their absence is then known, too.
     */
    void bringPaths(Map<ObjectId, ? extends Collection<String>> pathsByRoot) {
        List<Step> level = new ArrayList<>();
        pathsByRoot.forEach((root, paths) ->
                paths.forEach(path -> level.add(new Step(root, List.of(path.split("/", -1))))));
        while (!level.isEmpty()) {
            bringAll(level.stream().map(Step::object).toList());
            List<Step> next = new ArrayList<>();
            for (Step step : level) {
                TreeBytes.Entry entry = step.rest().isEmpty() ? null : child(step);
                if (entry != null && !entry.isForeign()) {
                    next.add(new Step(
                            entry.id(), step.rest().subList(1, step.rest().size())));
                }
            }
            level.clear();
            level.addAll(next);
        }
    }

    private TreeBytes.@Nullable Entry child(Step step) {
        GitObject object = get(step.object());
        return object.type() == org.eclipse.jgit.lib.Constants.OBJ_TREE
                ? TreeBytes.find(object.data(), step.rest().get(0))
                : null;
    }

    /** Brings the trees and blobs that the cache lacks, in one request. */
    void bringAll(Collection<ObjectId> objects) {
        Set<ObjectId> missing = missing(objects);
        if (!missing.isEmpty()) {
            remote.bring(missing);
        }
    }

    /** Brings the commits that the cache lacks, in one request. */
    void bringCommits(Collection<ObjectId> commits) {
        Set<ObjectId> missing = missing(commits);
        if (!missing.isEmpty()) {
            remote.bringCommits(missing, 1);
        }
    }

    private Set<ObjectId> missing(Collection<ObjectId> objects) {
        Set<ObjectId> missing = new HashSet<>();
        for (ObjectId id : objects) {
            if (cache.find(id) == null) {
                missing.add(id.copy());
            }
        }
        return missing;
    }
}
