package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.ExtensionList;
import hudson.model.Describable;
import hudson.model.Descriptor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.structs.SymbolLookup;

/** Which descriptor answers to which symbol. The index that was compiled in decides, not the annotation alone. */
public final class Symbols {
    private static final String INDEX = "META-INF/services/annotations/org.jenkinsci.Symbol";

    private record Known(Jenkins jenkins, int size, Map<String, List<Object>> bySymbol) {}

    private static volatile Known known;

    private Symbols() {}

    private static Map<String, List<Object>> all() {
        Jenkins jenkins = Jenkins.get();
        ExtensionList<Descriptor> descriptors = ExtensionList.lookup(Descriptor.class);
        Known now = known;
        if (now != null && now.jenkins == jenkins && now.size == descriptors.size()) return now.bySymbol;
        Set<String> indexed = index(loader());
        Map<String, List<Object>> found = new HashMap<>();
        for (Descriptor<?> d : descriptors)
            if (indexed.contains(d.getClass().getName()))
                for (String s : SymbolLookup.getSymbolValue(d))
                    found.computeIfAbsent(s, x -> new ArrayList<>()).add(d);
        known = new Known(jenkins, descriptors.size(), Collections.unmodifiableMap(found));
        return found;
    }

    static ClassLoader loader() {
        ClassLoader plugins = Jenkins.get().getPluginManager().uberClassLoader;
        return plugins == null ? Symbols.class.getClassLoader() : plugins;
    }

    private static Set<String> index(ClassLoader loader) {
        Set<String> names = new HashSet<>();
        try {
            for (URL u : Collections.list(loader.getResources(INDEX))) {
                try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(u.openStream(), StandardCharsets.UTF_8))) {
                    in.lines().map(String::trim).forEach(names::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the symbols: " + e.getMessage(), e);
        }
        return names;
    }

    static Set<String> names() {
        return new TreeSet<>(all().keySet());
    }

    static boolean isKnown(String symbol) {
        return all().containsKey(symbol);
    }

    public static Descriptor<?> descriptor(Class<?> type, String symbol) {
        for (Object o : all().getOrDefault(symbol, List.of()))
            if (type.isAssignableFrom(((Descriptor<?>) o).clazz)) return (Descriptor<?>) o;
        return null;
    }

    /** The symbols that stand for something of this type. */
    public static Set<String> of(Class<?> type) {
        Set<String> found = new TreeSet<>();
        all().forEach((symbol, ds) -> {
            for (Object d : ds) if (type.isAssignableFrom(((Descriptor<?>) d).clazz)) found.add(symbol);
        });
        return found;
    }

    public static Set<Class<?>> subtypes(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Descriptor<?> d : ExtensionList.lookup(Descriptor.class))
            if (type.isAssignableFrom(d.clazz)) found.add(d.clazz);
        return found;
    }

    /** A class by its full name or, among the described ones, its simple name. */
    public static Class<?> named(Class<?> type, String name) throws ClassNotFoundException {
        if (name.indexOf('.') >= 0) {
            Class<?> c = Class.forName(name, true, loader());
            if (!type.isAssignableFrom(c) || !Describable.class.isAssignableFrom(c) && type == Object.class)
                throw new IllegalArgumentException("Cannot use class '" + name + "': it is no " + type.getName());
            return c;
        }
        for (Class<?> c : subtypes(type)) if (c.getSimpleName().equals(name)) return c;
        Set<String> allowed = new TreeSet<>();
        for (Class<?> c : subtypes(type)) allowed.add(c.getSimpleName());
        throw new UnsupportedOperationException(
                "no known implementation of " + type + " is named " + name + "; known are " + allowed);
    }
}
