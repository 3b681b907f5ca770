package io.jenkins.plugins.gitops.controller.casc;

import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.domains.DomainCredentials;
import hudson.BulkChange;
import hudson.ExtensionList;
import hudson.model.Saveable;
import hudson.security.HudsonPrivateSecurityRealm;
import hudson.util.PersistedList;
import io.jenkins.plugins.casc.ConfiguratorException;
import io.jenkins.plugins.gitops.controller.casc.Elements.Element;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jenkins.model.GlobalConfiguration;
import jenkins.model.Jenkins;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The root elements. First everything is read and built and nothing is changed; then it is set, and if a setter refuses,
 * what was set before it is set back. Files are written when all of it stands.
 */
public final class Configuration {
    private static final List<String> ROOTS = List.of("jenkins", "unclassified", "security", "credentials", "tool");

    /** A step of the second half, and how to take it back. */
    private interface Change {
        void make() throws ReflectiveOperationException, IOException;
    }

    private record Planned(Place place, Change change, Change undo, Saveable owner) {}

    private final Jenkins jenkins;
    private final Variables variables = new Variables(System::getenv);
    private final Problems problems = new Problems(variables);
    private final Binder binder = new Binder(variables, problems);
    private final List<Planned> plan = new ArrayList<>();
    private final Map<String, Place> said = new LinkedHashMap<>();

    public Configuration(Jenkins jenkins) {
        this.jenkins = jenkins;
    }

    public void apply(List<Source> sources) {
        for (Source source : sources) {
            Place root = Place.root(source);
            Map<String, Node> elements = binder.entries(source.root(), root);
            binder.refuseUnknown(elements, ROOTS, List.of(), root);
            elements.forEach((name, node) -> root(name, node, root.element(name, node)));
        }
        problems.throwIfAny();
        carryOut();
    }

    private void root(String name, Node node, Place place) {
        switch (name) {
            case "jenkins" -> jenkins(node, place);
            case "unclassified", "security", "tool" -> global(name, node, place);
            case "credentials" -> credentials(node, place);
            default -> {} // refused already
        }
    }

    private void jenkins(Node node, Place place) {
        Map<String, Node> elements = binder.entries(node, place);
        Node realm = elements.get("securityRealm");
        if (realm != null && Users.areIn(realm)) {
            elements.remove("securityRealm");
            users(realm, place.element("securityRealm", realm));
        }
        live(jenkins, elements, place);
    }

    private void users(Node realm, Place place) {
        Users users = Users.read(binder, realm, place);
        if (users != null && once(place)) {
            HudsonPrivateSecurityRealm fresh = new HudsonPrivateSecurityRealm(users.allowsSignup());
            var before = jenkins.getSecurityRealm();
            plan.add(new Planned(
                    place,
                    () -> {
                        users.create(fresh);
                        jenkins.setSecurityRealm(fresh);
                    },
                    () -> jenkins.setSecurityRealm(before),
                    jenkins));
        }
    }

    private void global(String root, Node node, Place place) {
        List<GlobalConfiguration> mine = ExtensionList.lookup(GlobalConfiguration.class).stream()
                .filter(c -> root.equals(Category.of(c)))
                .toList();
        Map<String, GlobalConfiguration> known = Names.of(mine);
        Map<String, Node> elements = binder.entries(node, place);
        binder.refuseUnknown(elements, known.keySet(), List.of(), place);
        elements.forEach((name, value) -> {
            if (known.containsKey(name)) {
                Place here = place.element(name, value);
                live(known.get(name), binder.entries(value, here), here);
            }
        });
    }

    private void live(Object target, Map<String, Node> elements, Place place) {
        Map<String, Element> known = Elements.live(target.getClass());
        binder.refuseUnknown(elements, known.keySet(), List.of(), place);
        elements.forEach((name, node) -> {
            Element element = known.get(name);
            Place here = place.element(name, node);
            if (element != null && once(here)) {
                Object value = binder.bind(element.type(), node, here);
                Method getter = Elements.getter(target.getClass(), name).orElse(null);
                Object before = getter == null ? null : read(getter, target);
                plan.add(new Planned(
                        here,
                        () -> element.setter().set(target, value),
                        () -> element.setter().set(target, before),
                        target instanceof Saveable s ? s : null));
            }
        });
    }

    private static Object read(Method getter, Object target) {
        try {
            Object now = getter.invoke(target);
            return now instanceof PersistedList<?> live ? live.toList() : now;
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private void credentials(Node node, Place place) {
        Map<String, Node> stores = binder.entries(node, place);
        binder.refuseUnknown(stores, List.of("system"), List.of(), place);
        Node system = stores.get("system");
        if (system == null) return;
        Place here = place.element("system", system);
        Map<String, Node> elements = binder.entries(system, here);
        binder.refuseUnknown(elements, List.of("domainCredentials"), List.of(), here);
        Node domains = elements.get("domainCredentials");
        if (domains == null || !once(here)) return;
        DomainCredentials[] all = (DomainCredentials[])
                binder.bind(DomainCredentials[].class, domains, here.element("domainCredentials", domains));
        SystemCredentialsProvider provider = SystemCredentialsProvider.getInstance();
        var before = provider.getDomainCredentialsMap();
        plan.add(new Planned(
                here,
                () -> provider.setDomainCredentialsMap(asMap(all)),
                () -> provider.setDomainCredentialsMap(before),
                provider));
    }

    private static Map<Domain, List<com.cloudbees.plugins.credentials.Credentials>> asMap(DomainCredentials[] all) {
        Map<Domain, List<com.cloudbees.plugins.credentials.Credentials>> map = new LinkedHashMap<>();
        for (DomainCredentials domain : all) {
            map.computeIfAbsent(domain.getDomain(), d -> new ArrayList<>()).addAll(domain.getCredentials());
        }
        return map;
    }

    /** Two files may not say the same thing: which of them would count? */
    private boolean once(Place place) {
        Place first = said.putIfAbsent(place.path(), place);
        if (first != null) {
            problems.add(place, "'" + first.file() + "', line " + first.line() + ", says it too", "say it once");
        }
        return first == null;
    }

    private void carryOut() {
        Deque<Planned> done = new ArrayDeque<>();
        Set<Saveable> owners = new LinkedHashSet<>();
        try (BulkChange unsaved = new BulkChange(BulkChange.ALL)) {
            for (Planned next : plan) {
                try {
                    done.push(next);
                    next.change().make();
                } catch (InvocationTargetException e) {
                    undo(done, next, e.getCause());
                } catch (ReflectiveOperationException | IOException | RuntimeException e) {
                    undo(done, next, e);
                }
                if (next.owner() != null) owners.add(next.owner());
            }
            unsaved.abort();
        }
        for (Saveable owner : owners) {
            try {
                owner.save();
            } catch (IOException e) {
                throw new ConfiguratorException(
                        "Cannot save the configuration: " + e + "; nothing of it outlives a restart", e);
            }
        }
    }

    private void undo(Deque<Planned> done, Planned failed, Throwable why) {
        for (Planned step : done) {
            try {
                step.undo().make();
            } catch (ReflectiveOperationException | IOException | RuntimeException e) {
                why.addSuppressed(e);
            }
        }
        problems.add(failed.place(), String.valueOf(why.getMessage()), "correct it; nothing was changed");
        problems.throwIfAny();
    }

    /** Which root a page's settings belong under. */
    private static final class Category {
        private Category() {}

        static String of(GlobalConfiguration configuration) {
            String category = configuration.getCategory().getClass().getSimpleName();
            return Map.of("Security", "security", "ToolLocation", "tool").getOrDefault(category, "unclassified");
        }
    }
}
