package io.jenkins.plugins.gitops.controller;

import hudson.Extension;
import hudson.ExtensionComponent;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.java.sezpoz.Index;
import net.java.sezpoz.IndexItem;

/** Every {@code @Extension} that the compiled-in indexes name, made once, when somebody first asks for its type. */
public final class Extensions {
    private static final Logger LOG = Logger.getLogger(Extensions.class.getName());
    private final Map<AnnotatedElement, Entry> entries = new LinkedHashMap<>();

    public Extensions(ClassLoader loader) {
        for (IndexItem<Extension, Object> item : Index.load(Extension.class, Object.class, loader)) {
            try {
                AnnotatedElement element = item.element();
                entries.putIfAbsent(element, new Entry(element, item.annotation()));
            } catch (InstantiationException | LinkageError e) {
                Level level = item.annotation().optional() ? Level.FINE : Level.WARNING;
                LOG.log(level, "Cannot load the extension \"" + item.className() + "\": " + e + "; it is left out", e);
            }
        }
    }

    public <T> List<ExtensionComponent<T>> find(Class<T> type) {
        List<ExtensionComponent<T>> found = new ArrayList<>();
        for (Entry entry : entries.values()) {
            if (type.isAssignableFrom(entry.type)) {
                Object instance = entry.instance();
                if (type.isInstance(instance)) {
                    found.add(new ExtensionComponent<>(type.cast(instance), entry.annotation.ordinal()));
                }
            }
        }
        return found;
    }

    private static final class Entry {
        private final AnnotatedElement element;
        private final Extension annotation;
        private final Class<?> type;
        private Object instance;
        private boolean failed;

        Entry(AnnotatedElement element, Extension annotation) {
            this.element = element;
            this.annotation = annotation;
            this.type = element instanceof Class<?> c
                    ? c
                    : element instanceof Field f ? f.getType() : ((Method) element).getReturnType();
        }

        synchronized Object instance() {
            if (instance == null && !failed) {
                failed = true; // also while it is being made: a constructor that asks for its own kind does not find
                // itself
                try {
                    instance = make();
                    failed = false;
                } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
                    Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
                    Level level = annotation.optional() ? Level.FINE : Level.WARNING;
                    LOG.log(
                            level,
                            "Cannot make the extension \"" + element + "\": " + cause + "; it is left out",
                            cause);
                }
            }
            return instance;
        }

        private Object make() throws ReflectiveOperationException {
            if (element instanceof Field field) {
                field.setAccessible(true);
                return field.get(null);
            } else if (element instanceof Method method) {
                method.setAccessible(true);
                return method.invoke(null);
            }
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        }
    }
}
