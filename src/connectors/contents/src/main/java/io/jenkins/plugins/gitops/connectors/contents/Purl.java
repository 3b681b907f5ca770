package io.jenkins.plugins.gitops.connectors.contents;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of package URLs. */
final class Purl {
    private Purl() {}

    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%3A", ":");
    }
}
