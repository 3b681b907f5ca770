package io.jenkins.plugins.gitops.operation;

import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All operations there are, by their kind; the wiring lists them once, and an unknown one is an error. */
public final class OperationRegistry {
    private final Map<String, Operation<?, ?, ?>> byKind = new TreeMap<>();

    public OperationRegistry(List<? extends Operation<?, ?, ?>> operations) {
        for (Operation<?, ?, ?> operation : operations) {
            if (byKind.put(operation.kind(), operation) != null) {
                throw new Refusal(
                        "register operation " + Refusal.quoted(operation.kind()),
                        "there are two of that kind",
                        "give each its own verb");
            }
        }
    }

    /** The operation of the kind, or a refusal that lists all kinds. */
    public Operation<?, ?, ?> find(String kind) {
        Operation<?, ?, ?> found = byKind.get(kind);
        if (found == null) {
            throw new Refusal(
                    "find operation " + Refusal.quoted(kind),
                    "no such operation is registered",
                    "use one of " + String.join(", ", byKind.keySet()));
        }
        return found;
    }

    /** The operation that takes requests of this class. */
    public Operation<?, ?, ?> takes(Class<?> requestType) {
        return byKind.values().stream()
                .filter(operation -> operation.requestType() == requestType)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "find an operation for " + Refusal.quoted(requestType.getSimpleName()),
                        "none takes it",
                        "use one of " + String.join(", ", byKind.keySet())));
    }

    public List<String> kinds() {
        return List.copyOf(byKind.keySet());
    }
}
