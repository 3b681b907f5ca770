package io.jenkins.plugins.gitops.testkit.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/** The commit with a README that Gitea, too, puts into a repository that it makes. */
final class FirstCommit {
    private static final PersonIdent AUTHOR =
            new PersonIdent("stack", "stack@example.test", Instant.parse("2026-01-05T09:00:00Z"), ZoneOffset.UTC);

    private FirstCommit() {}

    static void in(Repository repository) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TreeFormatter tree = new TreeFormatter();
            tree.append(
                    "README.md",
                    FileMode.REGULAR_FILE,
                    inserter.insert(Constants.OBJ_BLOB, "# test\n".getBytes(StandardCharsets.UTF_8)));
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(inserter.insert(tree));
            commit.setAuthor(AUTHOR);
            commit.setCommitter(AUTHOR);
            commit.setMessage("Initial commit");
            RefUpdate main = repository.updateRef(Constants.R_HEADS + "main");
            main.setNewObjectId(inserter.insert(commit));
            inserter.flush();
            RefUpdate.Result result = main.update();
            if (result != RefUpdate.Result.NEW) {
                throw new IOException("Cannot make the branch \"main\": " + result);
            }
        }
    }
}
