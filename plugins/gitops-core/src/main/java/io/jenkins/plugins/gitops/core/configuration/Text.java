package io.jenkins.plugins.gitops.core.configuration;

import hudson.util.FormValidation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person typed, as it is stored and judged. */
final class Text {
    private Text() {}

    static String trimmed(@Nullable String typed) {
        return typed == null ? "" : typed.trim();
    }

    /** All problems in one message, or none. */
    static FormValidation verdict(List<String> problems) {
        return problems.isEmpty() ? FormValidation.ok() : FormValidation.error(String.join("\n", problems));
    }
}
