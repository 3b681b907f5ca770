package hudson.slaves;

import hudson.FilePath;
import java.io.Closeable;

public final class WorkspaceList {
    public WorkspaceList() {}

    public WorkspaceList.Lease allocate(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public WorkspaceList.Lease allocate(FilePath a, Object b) {
        throw new UnsupportedOperationException();
    }

    public WorkspaceList.Lease acquire(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public WorkspaceList.Lease acquire(FilePath a, boolean b) {
        throw new UnsupportedOperationException();
    }

    public WorkspaceList.Lease acquire(FilePath a, boolean b, Object c) {
        throw new UnsupportedOperationException();
    }

    public static FilePath tempDir(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public abstract static class Lease implements Closeable {
        public FilePath path;

        protected Lease(FilePath a) {}

        public abstract void release();

        public void close() {
            throw new UnsupportedOperationException();
        }

        public static WorkspaceList.Lease createDummyLease(FilePath a) {
            throw new UnsupportedOperationException();
        }

        public static WorkspaceList.Lease createLinkedDummyLease(FilePath a, WorkspaceList.Lease b) {
            throw new UnsupportedOperationException();
        }
    }
}
