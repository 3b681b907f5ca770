package io.jenkins.plugins.gitops.checks;

import io.jenkins.plugins.gitops.model.Refusal;
import java.time.Instant;

/**
 * Somebody's word that findings of a check may be for a while.
 *
 * @param object whose findings: {@code Deployment shop/web}; a {@code *} stands for any characters
 * @param until after which they count again
 */
public record Acceptance(String check, String object, Instant until, String reason) {
    public Acceptance {
        check = Refusal.text("the check of an acceptance", check);
        object = Refusal.text("the object of an acceptance", object);
        reason = Refusal.text("the reason of an acceptance", reason);
    }

    boolean covers(Noted noted) {
        return noted.finding().rule().equals(check)
                && like(object, noted.finding().object());
    }

    private static boolean like(String pattern, String text) {
        String[] parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(text);
        }
        int at = parts[0].length();
        String last = parts[parts.length - 1];
        if (!text.startsWith(parts[0]) || !text.endsWith(last) || text.length() < at + last.length()) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int found = text.indexOf(parts[i], at);
            if (found < 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return at <= text.length() - last.length();
    }
}
