package hudson;

import hudson.model.Saveable;
import java.io.Closeable;
import java.io.IOException;

/** Holds back the saving of one object on this thread until the change is committed. */
public class BulkChange implements Closeable {
    public static final Saveable ALL = () -> {};
    private static final ThreadLocal<BulkChange> CURRENT = new ThreadLocal<>();
    private final Saveable saveable;
    private final BulkChange parent;
    private boolean done;

    public BulkChange(Saveable saveable) {
        this.parent = CURRENT.get();
        this.saveable = saveable;
        CURRENT.set(this);
    }

    public void commit() throws IOException {
        if (!done) {
            abort();
            saveable.save();
        }
    }

    @Override
    public void close() {
        abort();
    }

    public void abort() {
        if (!done) {
            done = true;
            CURRENT.set(parent);
        }
    }

    public static boolean contains(Saveable saveable) {
        for (BulkChange change = CURRENT.get(); change != null; change = change.parent) {
            if (change.saveable == saveable || change.saveable == ALL) return true;
        }
        return false;
    }
}
