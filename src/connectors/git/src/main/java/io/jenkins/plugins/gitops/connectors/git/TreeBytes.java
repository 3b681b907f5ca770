package io.jenkins.plugins.gitops.connectors.git;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** A tree as Git stores it; one entry is replaced in place, so that thousands beside it cost nothing but a copy. */
final class TreeBytes {
    private TreeBytes() {}

    /** An entry and where its bytes stand. */
    record Entry(String name, int mode, ObjectId id, int from, int to) {
        boolean isTree() {
            return mode == FileMode.TYPE_TREE;
        }

        /** A symbolic link or a submodule: never followed, never edited. */
        boolean isForeign() {
            return mode == FileMode.TYPE_SYMLINK || mode == FileMode.TYPE_GITLINK;
        }
    }

    static @Nullable Entry find(byte[] tree, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (at < tree.length) {
            int nameFrom = afterMode(tree, at);
            int end = nameEnd(tree, nameFrom);
            if (java.util.Arrays.equals(tree, nameFrom, end, wanted, 0, wanted.length)) {
                return entry(tree, at, nameFrom, end);
            }
            at = end + 1 + Constants.OBJECT_ID_LENGTH;
        }
        return null;
    }

    static List<Entry> all(byte[] tree) {
        List<Entry> entries = new ArrayList<>();
        int at = 0;
        while (at < tree.length) {
            int nameFrom = afterMode(tree, at);
            int end = nameEnd(tree, nameFrom);
            entries.add(entry(tree, at, nameFrom, end));
            at = end + 1 + Constants.OBJECT_ID_LENGTH;
        }
        return entries;
    }

    /** The tree with the name standing for that object, in its place in Git's order. */
    static byte[] with(byte[] tree, String name, int mode, ObjectId id) {
        Entry old = find(tree, name);
        byte[] cleared = old == null ? tree : cut(tree, old, new byte[0]);
        byte[] entry = bytes(name, mode, id);
        int at = place(cleared, name, mode == FileMode.TYPE_TREE);
        return cut(cleared, new Entry(name, mode, id, at, at), entry);
    }

    static byte[] without(byte[] tree, String name) {
        Entry old = find(tree, name);
        return old == null ? tree : cut(tree, old, new byte[0]);
    }

    private static byte[] cut(byte[] tree, Entry hole, byte[] filling) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(tree.length + filling.length);
        out.write(tree, 0, hole.from());
        out.writeBytes(filling);
        out.write(tree, hole.to(), tree.length - hole.to());
        return out.toByteArray();
    }

    private static byte[] bytes(String name, int mode, ObjectId id) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((Integer.toOctalString(mode) + " " + name + "\0").getBytes(StandardCharsets.UTF_8));
        byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
        id.copyRawTo(raw, 0);
        out.writeBytes(raw);
        return out.toByteArray();
    }

    /** Git sorts names as bytes, a directory as if a slash stood behind it. */
    private static int place(byte[] tree, String name, boolean isTree) {
        byte[] wanted = (isTree ? name + "/" : name).getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (at < tree.length) {
            int nameFrom = afterMode(tree, at);
            int end = nameEnd(tree, nameFrom);
            Entry entry = entry(tree, at, nameFrom, end);
            byte[] present = (entry.isTree() ? entry.name() + "/" : entry.name()).getBytes(StandardCharsets.UTF_8);
            if (java.util.Arrays.compareUnsigned(present, wanted) > 0) {
                return at;
            }
            at = entry.to();
        }
        return at;
    }

    private static Entry entry(byte[] tree, int from, int nameFrom, int end) {
        int mode = 0;
        for (int i = from; i < nameFrom - 1; i++) {
            mode = mode * 8 + tree[i] - '0';
        }
        String name = new String(tree, nameFrom, end - nameFrom, StandardCharsets.UTF_8);
        return new Entry(name, mode, ObjectId.fromRaw(tree, end + 1), from, end + 1 + Constants.OBJECT_ID_LENGTH);
    }

    private static int afterMode(byte[] tree, int from) {
        int at = from;
        while (tree[at] != ' ') {
            at++;
        }
        return at + 1;
    }

    private static int nameEnd(byte[] tree, int from) {
        int at = from;
        while (tree[at] != 0) {
            at++;
        }
        return at;
    }
}
