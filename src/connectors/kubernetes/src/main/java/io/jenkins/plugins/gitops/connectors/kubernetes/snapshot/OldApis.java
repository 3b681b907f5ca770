package io.jenkins.plugins.gitops.connectors.kubernetes.snapshot;

import io.jenkins.plugins.gitops.checks.Item;
import io.jenkins.plugins.gitops.checks.Kinds;
import io.jenkins.plugins.gitops.connectors.kubernetes.ApiServer;
import io.jenkins.plugins.gitops.model.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in the server's own metrics which old API versions somebody asked it for since it started. Keeps one line at a time. */
final class OldApis implements ApiServer.Sink {
    private static final String METRIC = "apiserver_requested_deprecated_apis{";
    private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final int LONGEST_LINE = 4_000;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Map<String, Item> found = new LinkedHashMap<>();

    @Override
    public void take(byte[] bytes) {
        for (byte one : bytes) {
            if (one == '\n') {
                line();
            } else if (line.size() < LONGEST_LINE) {
                line.write(one);
            }
        }
    }

    List<Item> found() {
        line();
        return List.copyOf(found.values());
    }

    private void line() {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        if (!text.startsWith(METRIC) || text.endsWith(" 0")) {
            return;
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (Matcher matcher = LABEL.matcher(text); matcher.find(); ) {
            labels.put(matcher.group(1), matcher.group(2));
        }
        String group = labels.getOrDefault("group", "");
        String name = labels.getOrDefault("resource", "") + (group.isEmpty() ? "" : "." + group) + "/"
                + labels.getOrDefault("version", "");
        found.put(
                name,
                Item.of(
                        Kinds.OLD_API_USE,
                        Json.of(Map.of(
                                "metadata", Map.of("name", name),
                                "spec", Map.of("removedIn", labels.getOrDefault("removed_release", ""))))));
    }
}
