package io.jenkins.plugins.gitops.port;

import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Severity;
import java.util.Map;

/** What people are told: one line, more for those who want it, and bounded facts a channel may show as a table. */
public record Notification(String title, String text, Severity severity, Map<String, String> facts) {
    public Notification {
        title = Refusal.text("a notification's title", title);
        facts = Map.copyOf(facts);
    }
}
