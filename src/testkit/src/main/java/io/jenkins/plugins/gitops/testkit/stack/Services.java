package io.jenkins.plugins.gitops.testkit.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The components of this JVM: each is started once, at the first class that asks for it, and ends with the tests. */
final class Services implements AutoCloseable {
    private final UnaryOperator<@Nullable String> settings;
    private final Map<Component, Service> standIns = new EnumMap<>(Component.class);
    private final Map<Component, Service> real = new EnumMap<>(Component.class);
    private @Nullable Path folder;

    /** Settings are system properties: {@code stack.home}, {@code stack.data}. */
    Services(UnaryOperator<@Nullable String> settings) {
        this.settings = settings;
    }

    /** Starts what does not run yet; returns why components are missing, one sentence each. */
    synchronized List<String> startReal(Set<Component> wanted) {
        Path home = Scripts.home(settings.apply("stack.home"), Path.of(""));
        if (home == null) {
            return List.of("Cannot start " + wanted
                    + ": found no test-instance/stack above this folder; run in a checkout or give -Dstack.home");
        }
        Set<Component> missing = new LinkedHashSet<>(wanted);
        missing.removeIf(component -> component.inProcessOnly() || real.containsKey(component));
        if (missing.isEmpty()) {
            return List.of();
        }
        Scripts scripts = new Scripts(home, data(), 10);
        scripts.up(missing.stream().map(Component::part).distinct().toList());
        Map<String, String> told = scripts.properties();
        Map<String, String> offers = new TreeMap<>();
        told.forEach((name, value) -> {
            if (name.startsWith("env.")) {
                offers.put(name.substring("env.".length()), value);
            }
        });
        List<String> reasons = new ArrayList<>();
        for (Component component : missing) {
            if (told.containsKey("ready." + component.part())) {
                real.put(component, new RealService(component, offers));
            } else {
                reasons.add(told.getOrDefault(
                        "skipped." + component.part(),
                        "Cannot start \"" + component.part() + "\": the stack does not say why; see its logs"));
            }
        }
        return reasons;
    }

    synchronized Map<Component, Service> real(Set<Component> wanted) {
        Map<Component, Service> chosen = new EnumMap<>(Component.class);
        for (Component component : wanted) {
            Service service = component.inProcessOnly() ? standIn(component) : real.get(component);
            if (service == null) {
                throw new IllegalStateException(
                        "Cannot use " + component + ": it was not started; see the stack's lines above");
            }
            chosen.put(component, service);
        }
        return chosen;
    }

    synchronized Map<Component, Service> standIns(Set<Component> wanted) {
        Map<Component, Service> chosen = new EnumMap<>(Component.class);
        wanted.forEach(component -> chosen.put(component, standIn(component)));
        return chosen;
    }

    private Service standIn(Component component) {
        return standIns.computeIfAbsent(component, this::start);
    }

    private Service start(Component component) {
        for (StandIn standIn : ServiceLoader.load(StandIn.class)) {
            if (standIn.component() == component) {
                try {
                    return standIn.start(Files.createDirectories(folder().resolve(component.part())));
                } catch (Exception e) {
                    throw new IllegalStateException(
                            "Cannot start the stand-in of " + component + ": " + e + "; see the cause", e);
                }
            }
        }
        throw new IllegalStateException("Cannot start " + component
                + " in process: the class path has no stand-in for it; add gitops-test-services as a test dependency");
    }

    private Path data() {
        String told = settings.apply("stack.data");
        return told == null ? folder().resolve("stack") : Path.of(told);
    }

    private Path folder() {
        Path known = folder;
        if (known == null) {
            try {
                known = Files.createTempDirectory("gitops-stack-test");
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot make a folder for the stack: " + e.getMessage(), e);
            }
            folder = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        standIns.values().forEach(Service::close);
        standIns.clear();
        Path home = Scripts.home(settings.apply("stack.home"), Path.of(""));
        if (home != null && settings.apply("stack.data") == null && !real.isEmpty()) {
            Scripts.run(List.of(home.resolve("down").toString(), "--data", data().toString()), 1, Map.of(), true);
        }
        real.clear();
    }
}
