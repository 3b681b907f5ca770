package io.jenkins.plugins.gitops.core.connection;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** The configured servers of one kind, each connected to once, by name or as the only one there is. */
final class Servers<C> {
    private final String kind;
    private final Supplier<List<Landscape.Server>> configured;
    private final Function<Landscape.Server, C> connector;
    private final Map<Landscape.Server, C> connected = new ConcurrentHashMap<>();

    Servers(String kind, Supplier<List<Landscape.Server>> configured, Function<Landscape.Server, C> connector) {
        this.kind = kind;
        this.configured = configured;
        this.connector = connector;
    }

    /** The server of that name, the only one where none is given, or a failure that lists those there are. */
    C find(String name) {
        List<Landscape.Server> known = configured.get();
        List<Landscape.Server> meant = known.stream()
                .filter(server -> name.isEmpty() || server.name().equals(name))
                .toList();
        if (meant.size() == 1) return connected.computeIfAbsent(meant.get(0), connector);
        throw Failure.of(
                FailureKind.REFUSED,
                name.isEmpty() ? "tell which " + kind + " is meant" : "find the " + kind + " " + Refusal.quoted(name),
                "configured are " + known.stream().map(Landscape.Server::name).toList(),
                known.isEmpty()
                        ? "add one to the controller's GitOps section"
                        : "name one of these in the gate's rule");
    }
}
