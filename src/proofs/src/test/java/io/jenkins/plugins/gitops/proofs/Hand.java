package io.jenkins.plugins.gitops.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Somebody with a hand in the bare repository itself, who knows nothing of this suite: looks, and commits. */
final class Hand implements AutoCloseable {
    private static final String MAIN = "refs/heads/main";

    private final Repository repository;

    Hand(Path bare) {
        try {
            this.repository = new FileRepository(bare.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot open " + bare, e);
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    private interface Look<T> {
        T at(Repository repository) throws IOException;
    }

    private <T> T look(Look<T> look) {
        try {
            return look.at(repository);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + repository, e);
        }
    }

    String file(String path) {
        return String.valueOf(files().get(path));
    }

    Map<String, String> files() {
        return look(repository -> files(repository, repository.resolve(MAIN)));
    }

    private static Map<String, String> files(Repository repository, ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(walk.parseCommit(commit).getTree());
            tree.setRecursive(true);
            Map<String, String> files = new TreeMap<>();
            while (tree.next())
                files.put(
                        tree.getPathString(),
                        new String(repository.open(tree.getObjectId(0)).getBytes(), UTF_8));
            return files;
        }
    }

    /** The messages of all commits on main, newest first. */
    List<String> messages() {
        return look(repository -> {
            try (RevWalk walk = new RevWalk(repository)) {
                List<String> messages = new ArrayList<>();
                walk.markStart(walk.parseCommit(repository.resolve(MAIN)));
                for (RevCommit commit : walk) messages.add(commit.getFullMessage());
                return messages;
            }
        });
    }

    /** How often the promotion's trailer stands in history. */
    long promotions(String id) {
        return messages().stream()
                .filter(message -> message.lines().anyMatch(("Promotion-Id: " + id)::equals))
                .count();
    }

    /** Every ref and what it points to: equal maps mean that nothing was written. */
    Map<String, String> refs() {
        return look(repository -> {
            Map<String, String> refs = new TreeMap<>();
            repository
                    .getRefDatabase()
                    .getRefs()
                    .forEach(ref -> refs.put(ref.getName(), String.valueOf(ref.getObjectId())));
            return refs;
        });
    }

    /** A commit by hand on main. */
    void commit(String path, String text) {
        look(repository -> {
            ObjectId tip = repository.resolve(MAIN);
            Map<String, String> all = files(repository, tip);
            all.put(path, text);
            try (ObjectInserter inserter = repository.newObjectInserter()) {
                CommitBuilder commit = new CommitBuilder();
                commit.setTreeId(tree(all, inserter));
                commit.setParentId(tip);
                commit.setAuthor(new PersonIdent("Somebody", "else@example.org"));
                commit.setCommitter(commit.getAuthor());
                commit.setMessage("by hand");
                RefUpdate update = repository.updateRef(MAIN);
                update.setNewObjectId(inserter.insert(commit));
                inserter.flush();
                update.setExpectedOldObjectId(tip);
                RefUpdate.Result result = update.update();
                if (result != RefUpdate.Result.FAST_FORWARD)
                    throw new IOException("Cannot commit by hand: main is " + result + "; look at who else writes");
                return result;
            }
        });
    }

    private static ObjectId tree(Map<String, String> files, ObjectInserter inserter) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(
                    inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(UTF_8)));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }
}
