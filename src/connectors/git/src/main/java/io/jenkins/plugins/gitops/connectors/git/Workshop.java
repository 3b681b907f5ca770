package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

/** Makes the objects of one push: new blobs, the trees above them, commits; each with the one that it replaces. */
final class Workshop {
    private static final GitObject EMPTY_TREE = GitObject.of(Constants.OBJ_TREE, new byte[0]);

    private final Depot depot;
    private final Map<ObjectId, Pack.Item> made = new LinkedHashMap<>();

    Workshop(Depot depot) {
        this.depot = depot;
    }

    GitObject get(ObjectId id) {
        Pack.Item own = made.get(id);
        return own == null ? depot.get(id) : own.object();
    }

    RevCommit commit(ObjectId id) {
        Pack.Item own = made.get(id);
        return own == null ? depot.commit(id) : own.object().asCommit();
    }

    ObjectId add(GitObject object, @Nullable GitObject base) {
        made.putIfAbsent(object.id(), new Pack.Item(object, leadsBackTo(object.id(), base) ? null : base));
        return object.id();
    }

    /** Whether the base is itself made of the object: two edits that undo each other must not make a ring of deltas. */
    private boolean leadsBackTo(ObjectId id, @Nullable GitObject base) {
        GitObject at = base;
        while (at != null) {
            if (at.id().equals(id)) {
                return true;
            }
            Pack.Item own = made.get(at.id());
            at = own == null ? null : own.base();
        }
        return false;
    }

    ObjectId emptyTree() {
        return add(EMPTY_TREE, null);
    }

    Collection<Pack.Item> made() {
        return made.values();
    }

    List<GitObject> objects() {
        return made.values().stream().map(Pack.Item::object).toList();
    }

    /** Takes back everything made since there were that many objects. */
    void forgetSince(int count) {
        List<ObjectId> names = List.copyOf(made.keySet());
        names.subList(count, names.size()).forEach(made::remove);
    }

    /** The content of the path, or nothing where no file stands. */
    Optional<byte[]> read(ObjectId root, String path) {
        GitObject object = file(root, path);
        return object == null ? Optional.empty() : Optional.of(object.data().clone());
    }

    private @Nullable GitObject file(ObjectId root, String path) {
        ObjectId at = root;
        int mode = FileMode.TYPE_TREE;
        for (String name : path.split("/", -1)) {
            TreeBytes.Entry entry = mode == FileMode.TYPE_TREE ? TreeBytes.find(get(at).data(), name) : null;
            if (entry == null) {
                return null;
            }
            if (entry.isForeign()) {
                throw refused(path, "a symbolic link or submodule stands at " + Refusal.quoted(name));
            }
            at = entry.id();
            mode = entry.mode();
        }
        if (mode == FileMode.TYPE_TREE) {
            throw refused(path, "a directory stands there");
        }
        return get(at);
    }

    /** The root with the files set; an empty value removes the file, and directories that it leaves empty. */
    ObjectId edit(ObjectId root, Map<String, Optional<byte[]>> files) {
        GitObject result = editTree(get(root), files, "");
        return result == null ? emptyTree() : result.id();
    }

    private @Nullable GitObject editTree(@Nullable GitObject old, Map<String, Optional<byte[]>> files, String above) {
        Map<String, Map<String, Optional<byte[]>>> below = new TreeMap<>();
        byte[] tree = old == null ? new byte[0] : old.data();
        for (var file : files.entrySet()) {
            int slash = file.getKey().indexOf('/');
            if (slash < 0) {
                tree = withFile(tree, file.getKey(), file.getValue(), above);
            } else {
                below.computeIfAbsent(file.getKey().substring(0, slash), name -> new TreeMap<>())
                        .put(file.getKey().substring(slash + 1), file.getValue());
            }
        }
        for (var directory : below.entrySet()) {
            tree = withDirectory(tree, directory.getKey(), directory.getValue(), above);
        }
        if (tree.length == 0) {
            return null;
        }
        GitObject result = GitObject.of(Constants.OBJ_TREE, tree);
        if (old == null || !old.id().equals(result.id())) {
            add(result, old);
        }
        return result;
    }

    private byte[] withDirectory(byte[] tree, String name, Map<String, Optional<byte[]>> files, String above) {
        TreeBytes.Entry entry = TreeBytes.find(tree, name);
        if (entry != null && !entry.isTree()) {
            throw refused(
                    above + name + "/" + files.keySet().iterator().next(),
                    "a file stands at " + Refusal.quoted(above + name));
        }
        GitObject result = editTree(entry == null ? null : get(entry.id()), files, above + name + "/");
        return result == null
                ? TreeBytes.without(tree, name)
                : TreeBytes.with(tree, name, FileMode.TYPE_TREE, result.id());
    }

    private byte[] withFile(byte[] tree, String name, Optional<byte[]> content, String above) {
        TreeBytes.Entry entry = TreeBytes.find(tree, name);
        if (entry != null && (entry.isTree() || entry.isForeign())) {
            throw refused(above + name, "something other than a file stands there");
        }
        if (content.isEmpty()) {
            return TreeBytes.without(tree, name);
        }
        GitObject blob = GitObject.blob(content.get());
        if (entry != null && entry.id().equals(blob.id())) {
            return tree;
        }
        add(blob, entry == null ? null : get(entry.id()));
        return TreeBytes.with(tree, name, entry == null ? FileMode.TYPE_FILE : entry.mode(), blob.id());
    }

    private static Failure refused(String path, String found) {
        return Failure.of(FailureKind.REFUSED, "edit " + Refusal.quoted(path), found, "name a file");
    }
}
