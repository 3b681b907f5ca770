package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.port.Claim;
import io.jenkins.plugins.gitops.port.ProgressStore;
import io.jenkins.plugins.gitops.port.Saved;
import java.util.function.Consumer;

/** One run's page together with the right to write it: what {@link #write} has returned from is kept. */
final class Notebook {
    private final ProgressStore store;
    private final Claim claim;
    private final boolean doubtful;
    private long sequence;
    private boolean unsure;
    private boolean lost;
    private Page page;

    private Notebook(ProgressStore store, Claim claim, Page page, long sequence, boolean doubtful) {
        this.store = store;
        this.claim = claim;
        this.page = page;
        this.sequence = sequence;
        this.doubtful = doubtful;
    }

    static Notebook begin(ProgressStore store, Claim claim, Page page) {
        Notebook notebook = new Notebook(store, claim, page, 0, false);
        notebook.write(draft -> {});
        return notebook;
    }

    static Notebook reopen(ProgressStore store, Claim claim, Saved saved, OperationRegistry registry) {
        Page page = Page.read(saved.document(), registry);
        return new Notebook(store, claim, page, saved.sequence(), saved.doubtful());
    }

    ProgressStore store() {
        return store;
    }

    synchronized Page page() {
        return page;
    }

    /** Whether marks of effects may have been lost, so that each effect has to be looked up first. */
    boolean doubtful() {
        return doubtful;
    }

    /** Whether another owner writes this progress now. */
    synchronized boolean lost() {
        return lost;
    }

    /** Changes the page and returns once the change is kept; if it cannot be kept, the page stays as it was. */
    synchronized void write(Consumer<Page> change) {
        Page draft = page.copy();
        change.accept(draft);
        if (unsure) {
            // the save before failed after it may have reached the disk: count on from what is there
            sequence = store.read(page.id).map(Saved::sequence).orElse(sequence);
        }
        unsure = true;
        try {
            store.save(claim, sequence + 1, draft.text());
        } catch (Failure failure) {
            lost |= failure.kind() == FailureKind.FENCED || failure.kind() == FailureKind.STALE;
            throw failure;
        }
        unsure = false;
        sequence++;
        page = draft;
    }

    /** Changes the page in memory; the next write keeps it. */
    synchronized void jot(Consumer<Page> change) {
        change.accept(page);
    }
}
