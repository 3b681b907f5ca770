package jenkins.security;

import java.io.IOException;

public abstract class ConfidentialKey {
    private final String id;

    protected ConfidentialKey(String id) {
        this.id = id;
    }

    protected byte[] load() throws IOException {
        return ConfidentialStore.get().load(this);
    }

    protected void store(byte[] payload) throws IOException {
        ConfidentialStore.get().store(this, payload);
    }

    public String getId() {
        return id;
    }

    /** Made once and kept, whoever asks first. */
    synchronized byte[] loadOrMake(int size) {
        try {
            byte[] key = load();
            if (key == null) {
                key = ConfidentialStore.get().randomBytes(size);
                store(key);
            }
            return key;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot load the key '" + id + "': " + e.getMessage(), e);
        }
    }
}
