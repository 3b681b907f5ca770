package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.ENDPOINT_SLICE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many addresses stand ready behind each Service; needs endpoint slices. */
record Services(Map<String, Backends> behind) implements Snapshot.Derived {
    /** What slices say about one Service. */
    record Backends(Set<String> ready, Set<String> nodes) {}

    private static final Backends NONE = new Backends(Set.of(), Set.of());

    static Services of(Snapshot snapshot) {
        return snapshot.derived(Services.class, Services::made);
    }

    private static Services made(Snapshot snapshot) {
        Map<String, Backends> behind = new HashMap<>();
        for (Item slice : snapshot.all(ENDPOINT_SLICE)) {
            String name = slice.label("kubernetes.io/service-name").text();
            Backends backends = behind.computeIfAbsent(
                    slice.namespace() + "/" + name, any -> new Backends(new HashSet<>(), new HashSet<>()));
            for (View endpoint : slice.at("endpoints").items()) {
                // not said means ready, so says the API
                if (!endpoint.at("conditions", "ready").isFalse()) {
                    endpoint.at("addresses").items().forEach(address -> backends.ready.add(address.text()));
                    backends.nodes.add(endpoint.text("nodeName"));
                }
            }
        }
        return new Services(behind);
    }

    Backends of(String namespace, String name) {
        return behind.getOrDefault(namespace + "/" + name, NONE);
    }

    /** Whether the Service has a port of that number or name. */
    static boolean hasPort(Item service, View number, View name) {
        List<View> ports = service.at("spec", "ports").items();
        return number.there()
                ? ports.stream().anyMatch(port -> port.at("port").is(number.text()))
                : ports.stream().anyMatch(port -> port.at("name").is(name.text()));
    }
}
