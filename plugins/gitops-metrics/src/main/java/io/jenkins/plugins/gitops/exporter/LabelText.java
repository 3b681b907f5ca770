package io.jenkins.plugins.gitops.exporter;

import java.util.LinkedHashMap;
import java.util.Map;

/** Labels as people write them: {@code team=shop, tier=1}. */
final class LabelText {
    private LabelText() {}

    static Map<String, String> read(String text) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String pair : text.split("[,\\n]", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                labels.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
        }
        return labels;
    }

    /** The first part that is no label; empty where all are. */
    static String problem(String text) {
        for (String pair : text.split("[,\\n]", -1))
            if (!pair.isBlank() && !pair.strip().matches("[a-z][a-z0-9_]*\\s*=.*")) return pair.strip();
        return "";
    }
}
