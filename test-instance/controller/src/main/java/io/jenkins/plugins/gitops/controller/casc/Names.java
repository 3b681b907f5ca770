package io.jenkins.plugins.gitops.controller.casc;

import hudson.model.Describable;
import hudson.model.Descriptor;
import java.beans.Introspector;
import java.util.Map;
import java.util.TreeMap;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;

/** What things are called in YAML: by their @Symbol, or by their class. */
final class Names {
    private Names() {}

    static Map<String, Descriptor<?>> of(Class<?> type) {
        return of(Jenkins.get().getDescriptorList((Class) type));
    }

    static <D extends Descriptor<?>> Map<String, D> of(Iterable<D> descriptors) {
        Map<String, D> named = new TreeMap<>();
        for (D descriptor : descriptors) {
            Symbol symbol = descriptor.getClass().getAnnotation(Symbol.class);
            if (symbol != null) {
                for (String name : symbol.value()) named.put(name, descriptor);
            } else {
                named.putIfAbsent(className(descriptor), descriptor);
            }
        }
        return named;
    }

    private static String className(Descriptor<?> descriptor) {
        return Introspector.decapitalize(descriptor.clazz.getSimpleName());
    }

    static boolean describes(Class<?> type) {
        return Describable.class.isAssignableFrom(type);
    }
}
