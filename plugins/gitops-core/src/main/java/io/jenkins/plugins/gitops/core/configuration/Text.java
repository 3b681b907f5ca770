package io.jenkins.plugins.gitops.core.configuration;

import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person typed, as it is stored and judged. */
final class Text {
    private Text() {}

    static String trimmed(@Nullable String typed) {
        return typed == null ? "" : typed.trim();
    }

    /** What was typed into several lines, whatever the browser ended them with. */
    static String lines(@Nullable String typed) {
        return trimmed(typed).replace("\r\n", "\n");
    }

    /** The duration that was typed; none at all where it cannot be read, which the landscape's problems then tell. */
    static Duration span(String typed) {
        try {
            return Span.parse("duration", typed);
        } catch (Refusal unreadable) {
            return Duration.ZERO;
        }
    }

    static FormValidation duration(String parameter, String typed) {
        if (typed.isBlank()) return FormValidation.ok();
        try {
            Span.parse(parameter, typed);
            return FormValidation.ok();
        } catch (Refusal refusal) {
            return FormValidation.error(String.valueOf(refusal.getMessage()));
        }
    }

    /** A path below the repository, in which {application} may stand. */
    static FormValidation path(String typed) {
        List<String> problems = new ArrayList<>(Landscape.problemsOfPath(typed));
        problems.addAll(Landscape.problemsOfPlaceholders(typed));
        return verdict(problems);
    }

    /** All problems in one message, or none. */
    static FormValidation verdict(List<String> problems) {
        return problems.isEmpty() ? FormValidation.ok() : FormValidation.error(String.join("\n", problems));
    }
}
