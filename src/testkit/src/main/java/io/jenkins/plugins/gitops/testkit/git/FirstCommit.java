package io.jenkins.plugins.gitops.testkit.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** How a repository of the test ground begins. The same files give the same commit id on every machine. */
final class FirstCommit {
    private static final String MAIN = Constants.R_HEADS + "main";
    private static final PersonIdent AUTHOR = new PersonIdent(
            "GitOps testkit", "testkit@example.org", Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private FirstCommit() {}

    static void write(Repository repository, Map<String, String> files) throws IOException {
        repository.updateRef(Constants.HEAD).link(MAIN);
        if (files.isEmpty()) {
            return;
        }
        try (ObjectInserter objects = repository.newObjectInserter()) {
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(files, objects));
            commit.setAuthor(AUTHOR);
            commit.setCommitter(AUTHOR);
            commit.setMessage("Begin\n");
            ObjectId id = objects.insert(commit);
            objects.flush();
            RefUpdate update = repository.updateRef(MAIN);
            update.setNewObjectId(id);
            RefUpdate.Result result = update.update();
            if (result != RefUpdate.Result.NEW) {
                throw new IOException("Cannot begin the repository '" + repository.getDirectory() + "': main is "
                        + result + "; choose a name that is not taken");
            }
        }
    }

    private static ObjectId tree(Map<String, String> files, ObjectInserter objects) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder entries = index.builder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(file.getValue().startsWith("#!") ? FileMode.EXECUTABLE_FILE : FileMode.REGULAR_FILE);
            entry.setObjectId(objects.insert(Constants.OBJ_BLOB, file.getValue().getBytes(UTF_8)));
            entries.add(entry);
        }
        entries.finish();
        return index.writeTree(objects);
    }
}
