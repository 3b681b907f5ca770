package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.IdempotencyKey;
import java.util.Optional;
import java.util.function.Function;

/**
 * A side effect that happens once however often it is tried: it carries a key, and can be found by it (I19).
 *
 * @param <T> what it leaves behind, such as a commit id
 */
public interface Effect<T> {
    /** What the effect left behind if it has happened already, perhaps in a process that died right after. */
    Optional<T> lookup(IdempotencyKey key);

    /** Makes it happen, with the key where the far side takes one. */
    T perform(IdempotencyKey key);

    /** An effect of two functions. */
    static <T> Effect<T> of(Function<IdempotencyKey, Optional<T>> lookup, Function<IdempotencyKey, T> perform) {
        return new Effect<>() {
            @Override
            public Optional<T> lookup(IdempotencyKey key) {
                return lookup.apply(key);
            }

            @Override
            public T perform(IdempotencyKey key) {
                return perform.apply(key);
            }
        };
    }
}
