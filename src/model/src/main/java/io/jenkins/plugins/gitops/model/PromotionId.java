package io.jenkins.plugins.gitops.model;

/** The name of one promotion; it stands exactly once in history. */
public record PromotionId(String value) {
    public PromotionId {
        Refusal.matching("a promotion id", value, "[A-Za-z0-9][A-Za-z0-9._-]{0,99}", OperationId.FORM);
    }
}
