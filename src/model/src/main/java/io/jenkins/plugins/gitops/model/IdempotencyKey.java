package io.jenkins.plugins.gitops.model;

/** Names one side effect for ever: the far side is asked for it before the effect is repeated. */
public record IdempotencyKey(String value) {
    public IdempotencyKey {
        Refusal.matching(
                "an idempotency key",
                value,
                "[A-Za-z0-9._:/-]{1,200}",
                "at most 200 letters, digits, dots, colons, slashes, hyphens and underscores");
    }

    public static IdempotencyKey of(OperationId operation, String effect) {
        return new IdempotencyKey(operation.value() + "/" + effect);
    }
}
