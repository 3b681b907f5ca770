package io.jenkins.plugins.gitops.controller.casc;

import io.jenkins.plugins.casc.ConfiguratorException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong, said at once; no message holds what a variable stood for. */
final class Problems {
    private final Variables variables;
    private final List<String> all = new ArrayList<>();

    Problems(Variables variables) {
        this.variables = variables;
    }

    void add(Place place, String found, String advice) {
        String message = "Cannot configure '" + place.path() + "' (" + place.file() + ", line " + place.line() + "): "
                + found + "; " + advice;
        all.add(variables.hide(message));
    }

    int count() {
        return all.size();
    }

    void throwIfAny() {
        if (!all.isEmpty()) throw new ConfiguratorException(String.join("\n", all));
    }

    static String quoted(Collection<String> names) {
        return names.isEmpty()
                ? "nothing is allowed here"
                : "allowed: " + names.stream().sorted().map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    }
}
