package io.jenkins.plugins.gitops.backup.seal;

import io.jenkins.plugins.gitops.model.Refusal;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The master keys that someone holds. Whatever is sealed with the ring can be opened with each of them alone. */
public final class KeyRing {
    static final SecureRandom RANDOM = new SecureRandom();

    private final List<MasterKey> keys;
    private final Map<String, Map<String, byte[]>> added;

    private KeyRing(List<MasterKey> keys, Map<String, Map<String, byte[]>> added) {
        if (keys.isEmpty()) {
            throw new Refusal("seal backups", "no key is configured", "name the credentials of one");
        }
        this.keys = List.copyOf(keys);
        this.added = added;
    }

    /** Bytes that nobody can foresee. */
    public static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static KeyRing of(List<MasterKey> keys) {
        return new KeyRing(keys, Map.of());
    }

    /** The same ring, with wraps that were added to objects after they had been written: by object, then by key. */
    public KeyRing knowing(Map<String, Map<String, byte[]>> wraps) {
        return new KeyRing(keys, new TreeMap<>(wraps));
    }

    /** The ids of the keys, the first one first. */
    public List<String> ids() {
        return keys.stream().map(MasterKey::id).toList();
    }

    /** The object's own key once for each key of the ring. */
    public Map<String, byte[]> wrap(String object, byte[] own) {
        Map<String, byte[]> wraps = new LinkedHashMap<>();
        try {
            for (MasterKey key : keys) {
                wraps.put(key.id(), Envelope.wrap(key, object, own, RANDOM));
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot seal: this Java has no AES-256-GCM; use a complete one", e);
        }
        return wraps;
    }

    /** The object's own key, by whichever key of the ring fits. */
    public byte[] unwrap(String object, Map<String, byte[]> wraps) throws Damaged {
        Map<String, byte[]> all = new TreeMap<>(wraps);
        all.putAll(added.getOrDefault(object, Map.of()));
        List<String> tried = new ArrayList<>();
        for (MasterKey key : keys) {
            byte[] wrap = all.get(key.id());
            if (wrap != null) {
                try {
                    return Envelope.unwrap(key, object, wrap);
                } catch (GeneralSecurityException e) {
                    tried.add(key.id()); // another key may still fit
                }
            }
        }
        throw new Damaged(
                tried.isEmpty()
                        ? "it was sealed for the keys " + List.copyOf(all.keySet()) + ", and at hand are " + ids()
                        : "its header was changed, or it belongs under another name");
    }

    @Override
    public String toString() {
        return "KeyRing " + ids();
    }
}
