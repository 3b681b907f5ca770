package hudson.slaves;

import hudson.FilePath;
import java.io.Closeable;
import java.util.HashMap;
import java.util.Map;

/** Who uses which workspace of a computer: two builds at once get two folders. */
public final class WorkspaceList {
    private final Map<String, Integer> taken = new HashMap<>();

    public synchronized Lease allocate(FilePath base) throws InterruptedException {
        FilePath folder = base;
        for (int n = 2; taken.containsKey(folder.getRemote()); n++) folder = base.sibling(base.getName() + "@" + n);
        return take(folder);
    }

    public synchronized Lease acquire(FilePath folder) throws InterruptedException {
        while (taken.containsKey(folder.getRemote())) wait();
        return take(folder);
    }

    private Lease take(FilePath folder) {
        taken.merge(folder.getRemote(), 1, Integer::sum);
        return new Lease(folder) {
            private boolean released;

            @Override
            public void release() {
                synchronized (WorkspaceList.this) {
                    if (!released) {
                        released = true;
                        taken.merge(folder.getRemote(), -1, (a, b) -> a + b == 0 ? null : a + b);
                        WorkspaceList.this.notifyAll();
                    }
                }
            }
        };
    }

    public static FilePath tempDir(FilePath workspace) {
        return workspace.sibling(workspace.getName() + "@tmp");
    }

    /** The use of a workspace until it is given back. */
    public abstract static class Lease implements Closeable {
        public final FilePath path;

        protected Lease(FilePath path) {
            this.path = path;
        }

        public abstract void release();

        @Override
        public void close() {
            release();
        }

        public static Lease createDummyLease(FilePath path) {
            return new Lease(path) {
                @Override
                public void release() {}
            };
        }
    }
}
