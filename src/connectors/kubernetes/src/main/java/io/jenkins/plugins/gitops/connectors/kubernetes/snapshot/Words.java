package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import io.jenkins.plugins.gitops.model.json.Json;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Short texts that come again and again in a cluster, kept once: ten thousand pods say "True" and name a hundred nodes. */
final class Words {
    private static final int LONGEST = 80;
    private static final int MOST = 50_000;

    private final ConcurrentMap<String, Json.Text> texts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, String> names = new ConcurrentHashMap<>();

    Json.Text text(String text) {
        if (text.length() > LONGEST) {
            return new Json.Text(text);
        }
        Json.Text known = texts.get(text);
        if (known != null) {
            return known;
        }
        Json.Text fresh = new Json.Text(text);
        if (texts.size() < MOST) {
            texts.put(text, fresh);
        }
        return fresh;
    }

    String name(String name) {
        String known = names.get(name);
        if (known == null && names.size() < MOST) {
            names.put(name, name);
        }
        return known == null ? name : known;
    }
}
