package jenkins.security;

import io.jenkins.plugins.gitops.controller.security.FolderStore;
import io.jenkins.plugins.gitops.controller.security.Randomness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import jenkins.model.Jenkins;

public abstract class ConfidentialStore {
    private static final Map<Jenkins, ConfidentialStore> STORES = new WeakHashMap<>();

    public ConfidentialStore() {}

    protected abstract void store(ConfidentialKey key, byte[] payload) throws IOException;

    protected abstract byte[] load(ConfidentialKey key) throws IOException;

    public abstract byte[] randomBytes(int size);

    /** The store of the running controller; where none runs, one that lives in memory. */
    public static ConfidentialStore get() {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        if (jenkins == null) return Mock.INSTANCE;
        synchronized (STORES) {
            return STORES.computeIfAbsent(jenkins, j -> {
                try {
                    return new FolderStore(j.getRootDir().toPath());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    public static final class Mock extends ConfidentialStore {
        public static final Mock INSTANCE = new Mock();
        private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

        private Mock() {}

        @Override
        protected void store(ConfidentialKey key, byte[] payload) {
            keys.put(key.getId(), payload.clone());
        }

        @Override
        protected byte[] load(ConfidentialKey key) {
            return keys.get(key.getId());
        }

        @Override
        public byte[] randomBytes(int size) {
            return Randomness.bytes(size);
        }
    }
}
