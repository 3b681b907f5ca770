package io.jenkins.plugins.gitops.connectors.git;

import io.jenkins.plugins.gitops.port.LedgerHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;

/** Rewrites the ledger branch as somebody with the right to push could. */
final class Tamper {
    private static final String LEDGER = "gitops-ledger";

    private Tamper() {}

    /** Edits the file (null removes it) and tells that head in a commit that looks like the suite's own. */
    static void with(Ground ground, String path, UnaryOperator<String> edit, LedgerHead told) {
        Map<String, String> files = ground.files(LEDGER);
        String edited = edit.apply(files.get(path));
        files.remove(path);
        if (edited != null) files.put(path, edited);
        ground.foreignCommit("scratch", files);
        try (ObjectInserter inserter = ground.origin.newObjectInserter()) {
            ObjectId tip = ground.origin.resolve("refs/heads/" + LEDGER);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(ground.history("scratch").get(0).getTree());
            commit.setParentId(tip);
            commit.setAuthor(new PersonIdent("Eve", "eve@example.org"));
            commit.setCommitter(commit.getAuthor());
            commit.setMessage("ledger: line 3\n\nLedger-Head: " + told.number() + " " + told.hash() + "\n");
            RefUpdate update = ground.origin.updateRef("refs/heads/" + LEDGER);
            update.setNewObjectId(inserter.insert(commit));
            inserter.flush();
            update.forceUpdate();
            RefUpdate scratch = ground.origin.updateRef("refs/heads/scratch");
            scratch.setForceUpdate(true);
            scratch.delete();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tamper with the ledger", e);
        }
    }
}
