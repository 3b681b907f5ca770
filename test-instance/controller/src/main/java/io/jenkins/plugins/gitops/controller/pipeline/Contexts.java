package io.jenkins.plugins.gitops.controller.pipeline;

import java.io.Serializable;

/** What the enclosing blocks provide, innermost first. */
record Contexts(Contexts outer, Object value) implements Serializable {
    static <T> T find(Contexts from, Class<T> type) {
        for (Contexts c = from; c != null; c = c.outer) if (type.isInstance(c.value)) return type.cast(c.value);
        return null;
    }
}
