package io.jenkins.plugins.gitops.model;

/** One thing that a check saw. */
public record Finding(String rule, String object, Severity severity, String message, String advice) {
    public Finding {
        rule = Refusal.text("a finding's rule", rule);
        object = Refusal.text("a finding's object", object);
        message = Refusal.text("a finding's message", message);
    }
}
