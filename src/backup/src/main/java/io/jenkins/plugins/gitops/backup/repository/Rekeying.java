package io.jenkins.plugins.gitops.backup.repository;

import io.jenkins.plugins.gitops.backup.seal.Damaged;
import io.jenkins.plugins.gitops.backup.seal.Envelope;
import io.jenkins.plugins.gitops.backup.seal.KeyRing;
import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Adds keys: small objects beside the others say, for a new key, what each older object's own key is. */
final class Rekeying {
    private static final int OBJECTS_OF_A_LIST = 10_000;

    private final Stores stores;
    private final KeyRing keys;
    private final InstantSource clock;

    Rekeying(Stores stores, KeyRing keys, InstantSource clock) {
        this.stores = stores;
        this.keys = keys;
        this.clock = clock;
    }

    int rekey(KeyRing next) {
        Map<String, Object> wraps = new LinkedHashMap<>();
        int done = 0;
        List<String> objects = new ArrayList<>(stores.list(""));
        // the one without which nothing opens comes last: until then the old key is the only one, and it still fits
        objects.remove(Names.CONFIG);
        objects.add(Names.CONFIG);
        KeyRing already = knowing(stores, next);
        for (String object : objects) {
            if (object.startsWith(Names.DOOMED) || object.startsWith(Names.KEYS) || opens(object, already)) continue;
            Map<String, String> texts = new TreeMap<>();
            next.wrap(object, own(object))
                    .forEach((id, wrap) -> texts.put(id, Base64.getEncoder().encodeToString(wrap)));
            wraps.put(object, texts);
            done++;
            if (wraps.size() == OBJECTS_OF_A_LIST) {
                write(next, wraps);
                wraps = new LinkedHashMap<>();
            }
        }
        if (!wraps.isEmpty()) write(next, wraps);
        return done;
    }

    private void write(KeyRing next, Map<String, Object> wraps) {
        String object = Names.fresh(Names.KEYS, clock.instant());
        byte[] text = Json.of(Map.of("wraps", wraps)).text().getBytes(StandardCharsets.UTF_8);
        stores.put(object, Envelope.seal(object, text, next));
    }

    private boolean opens(String object, KeyRing ring) {
        try {
            ring.unwrap(object, envelope(object).wraps());
            return true;
        } catch (Damaged e) {
            return false;
        }
    }

    private byte[] own(String object) {
        try {
            return keys.unwrap(object, envelope(object).wraps());
        } catch (Damaged e) {
            throw Failure.of(
                    FailureKind.REFUSED,
                    "give the new key to the backup's object " + Refusal.quoted(object),
                    e.found(),
                    "give the old key too; run 'verifyBackup' to see all that is hit");
        }
    }

    private Envelope envelope(String object) throws Damaged {
        Damaged last = new Damaged("it is missing");
        for (var store : stores.all()) {
            try {
                Optional<byte[]> bytes = store.read(object);
                if (bytes.isPresent()) return Envelope.read(bytes.get());
            } catch (Damaged e) {
                last = e;
            }
        }
        throw last;
    }

    /** The ring with all keys that were added for it. */
    static KeyRing knowing(Stores stores, KeyRing keys) {
        Map<String, Map<String, byte[]>> all = new TreeMap<>();
        for (String object : stores.list(Names.KEYS)) {
            Optional<byte[]> text = readable(stores, object, keys);
            if (text.isEmpty()) continue;
            Json.Obj json = Json.parseObject(new String(text.get(), StandardCharsets.UTF_8));
            ((Json.Obj) json.get("wraps").orElseThrow()).fields().forEach((name, wraps) -> {
                Map<String, byte[]> each = all.computeIfAbsent(name, n -> new TreeMap<>());
                ((Json.Obj) wraps)
                        .fields()
                        .forEach((id, wrap) -> each.put(id, Base64.getDecoder().decode(((Json.Text) wrap).value())));
            });
        }
        return keys.knowing(all);
    }

    /** Lists that were made for others say nothing to this ring, and one that is spoilt no more than one that is not there. */
    private static Optional<byte[]> readable(Stores stores, String object, KeyRing keys) {
        try {
            return stores.open(object, keys);
        } catch (Failure e) {
            if (e.kind() == FailureKind.REFUSED) return Optional.empty();
            throw e;
        }
    }
}
