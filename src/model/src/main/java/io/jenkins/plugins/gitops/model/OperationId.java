package io.jenkins.plugins.gitops.model;

/** The name of one run of an operation; it is also a file name and part of every idempotency key. */
public record OperationId(String value) {
    static final String FORM = "at most 100 letters, digits, dots, hyphens and underscores, a letter or digit first";

    public OperationId {
        Refusal.matching("an operation id", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,99}", FORM);
    }

    /** The id of an operation that this one spawns; the same name gives the same id after every restart. */
    public OperationId child(String name) {
        return new OperationId(value + "." + name);
    }
}
