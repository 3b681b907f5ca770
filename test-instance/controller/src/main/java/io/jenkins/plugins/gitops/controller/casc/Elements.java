package io.jenkins.plugins.gitops.controller.casc;

import hudson.util.PersistedList;
import java.beans.Introspector;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** What can be said of a class: the parameters of its constructor and what its setters take. */
final class Elements {
    /** Puts a value into a live or a new object. */
    interface Setter {
        void set(Object target, Object value) throws ReflectiveOperationException;
    }

    record Element(Type type, Setter setter) {}

    private Elements() {}

    static Optional<Constructor<?>> constructor(Class<?> type) {
        return Stream.of(type.getConstructors())
                .filter(c -> c.isAnnotationPresent(DataBoundConstructor.class))
                .findFirst();
    }

    /** Everything here and every plugin is compiled with -parameters. */
    static String[] names(Constructor<?> constructor) {
        return Stream.of(constructor.getParameters()).map(Parameter::getName).toArray(String[]::new);
    }

    /** Of something new: what is marked for it. */
    static Map<String, Element> marked(Class<?> type) {
        Map<String, Element> all = new TreeMap<>();
        for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            for (Method m : c.getDeclaredMethods()) {
                if (m.isAnnotationPresent(DataBoundSetter.class)) all.putIfAbsent(property(m), setter(m));
            }
            for (Field f : c.getDeclaredFields()) {
                if (f.isAnnotationPresent(DataBoundSetter.class)) {
                    f.setAccessible(true);
                    all.putIfAbsent(f.getName(), new Element(f.getGenericType(), f::set));
                }
            }
        }
        return all;
    }

    /** Of something that is there already: every public setter with a getter beside it. */
    static Map<String, Element> live(Class<?> type) {
        Map<String, Element> all = new TreeMap<>(marked(type));
        for (Method m : type.getMethods()) {
            if (m.getName().matches("set[A-Z].*")
                    && m.getParameterCount() == 1
                    && !Modifier.isStatic(m.getModifiers())
                    && getter(type, property(m)).isPresent()) {
                all.putIfAbsent(property(m), setter(m));
            }
            if (m.getName().matches("get[A-Z].*")) {
                list(m).ifPresent(element -> all.putIfAbsent(property(m), element));
            }
        }
        return all;
    }

    /** A list that is changed in place; what is said replaces it. */
    private static Optional<Element> list(Method getter) {
        if (!PersistedList.class.isAssignableFrom(getter.getReturnType())
                || !(getter.getGenericReturnType() instanceof ParameterizedType list)
                || getter.getParameterCount() > 0) {
            return Optional.empty();
        }
        Type item = list.getActualTypeArguments()[0];
        return Optional.of(new Element(new ListOf(item), (target, value) -> {
            PersistedList<Object> live = (PersistedList<Object>) getter.invoke(target);
            List<Object> fresh = List.copyOf((Collection<?>) value);
            try {
                live.replaceBy(fresh);
            } catch (IOException e) {
                throw new InvocationTargetException(e);
            }
        }));
    }

    private record ListOf(Type item) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return new Type[] {item};
        }

        @Override
        public Type getRawType() {
            return List.class;
        }

        @Override
        public Type getOwnerType() {
            return null;
        }
    }

    static Optional<Method> getter(Class<?> type, String property) {
        String end = Character.toUpperCase(property.charAt(0)) + property.substring(1);
        return Stream.of(type.getMethods())
                .filter(m -> m.getParameterCount() == 0
                        && (m.getName().equals("get" + end) || m.getName().equals("is" + end)))
                .findFirst();
    }

    private static Element setter(Method m) {
        m.setAccessible(true);
        return new Element(m.getGenericParameterTypes()[0], m::invoke);
    }

    private static String property(Method accessor) {
        return Introspector.decapitalize(accessor.getName().substring(3));
    }
}
