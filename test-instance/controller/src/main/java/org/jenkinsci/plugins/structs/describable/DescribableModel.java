package org.jenkinsci.plugins.structs.describable;

import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.TaskListener;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.structs.SymbolLookup;
import org.kohsuke.stapler.DataBoundSetter;

/** What can be configured of a class: the parameters of its data-bound constructor and its data-bound setters. */
public final class DescribableModel<T> implements Serializable {
    public static final String CLAZZ = "$class";
    private static final Map<Class<?>, DescribableModel<?>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final Class<T> type;
    private final transient Constructor<T> constructor;
    private final transient Map<String, DescribableParameter> parameters = new LinkedHashMap<>();

    @SuppressWarnings("unchecked")
    public static <T> DescribableModel<T> of(Class<T> clazz) {
        DescribableModel<T> known = (DescribableModel<T>) KNOWN.get(clazz);
        if (known == null) KNOWN.put(clazz, known = new DescribableModel<>(clazz));
        return known;
    }

    public DescribableModel(Class<T> clazz) {
        this.type = clazz;
        this.constructor = Coercion.constructor(clazz);
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            String[] names = Coercion.names(constructor);
            Parameter[] all = constructor.getParameters();
            for (int i = 0; i < all.length; i++) put(names[i], all[i].getParameterizedType(), true, false, null);
            Map<String, DescribableParameter> optional = new TreeMap<>();
            for (Class<?> c = clazz; c != null; c = c.getSuperclass()) {
                for (Field f : c.getDeclaredFields()) {
                    if (!f.isAnnotationPresent(DataBoundSetter.class)) continue;
                    f.setAccessible(true);
                    optional.putIfAbsent(
                            f.getName(),
                            optional(
                                    f.getName(),
                                    f.getGenericType(),
                                    f.isAnnotationPresent(Deprecated.class),
                                    lookup.unreflectSetter(f)));
                }
                for (Method m : c.getDeclaredMethods()) {
                    if (!m.isAnnotationPresent(DataBoundSetter.class)
                            || m.getParameterCount() != 1
                            || !m.getName().startsWith("set")
                            || Modifier.isStatic(m.getModifiers())) continue;
                    m.setAccessible(true);
                    String name =
                            java.beans.Introspector.decapitalize(m.getName().substring(3));
                    optional.putIfAbsent(
                            name,
                            optional(
                                    name,
                                    m.getGenericParameterTypes()[0],
                                    m.isAnnotationPresent(Deprecated.class),
                                    lookup.unreflect(m)));
                }
            }
            optional.forEach(parameters::putIfAbsent);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(
                    "Cannot read the setters of '" + clazz.getName() + "': " + e.getMessage(), e);
        }
    }

    private DescribableParameter optional(
            String name, java.lang.reflect.Type t, boolean deprecated, MethodHandle setter) {
        return new DescribableParameter(type, name, t, false, deprecated, setter);
    }

    private void put(String name, java.lang.reflect.Type t, boolean required, boolean deprecated, MethodHandle setter) {
        parameters.put(name, new DescribableParameter(type, name, t, required, deprecated, setter));
    }

    public Class<T> getType() {
        return type;
    }

    public Collection<DescribableParameter> getParameters() {
        return parameters.values();
    }

    public DescribableParameter getParameter(String name) {
        return parameters.get(name);
    }

    public boolean hasSingleRequiredParameter() {
        return getSoleRequiredParameter() != null;
    }

    public DescribableParameter getSoleRequiredParameter() {
        List<DescribableParameter> required = parameters.values().stream()
                .filter(DescribableParameter::isRequired)
                .collect(Collectors.toList());
        return required.size() == 1 ? required.get(0) : null;
    }

    public DescribableParameter getFirstRequiredParameter() {
        return parameters.values().stream()
                .filter(DescribableParameter::isRequired)
                .findFirst()
                .orElse(null);
    }

    public String getDisplayName() {
        Descriptor<?> d = descriptor(type);
        return d == null ? type.getSimpleName() : d.getDisplayName();
    }

    public T instantiate(Map<String, ?> given, TaskListener listener) throws IllegalArgumentException {
        Map<String, Object> arguments = new LinkedHashMap<>(given);
        arguments.remove(CLAZZ);
        if (arguments.containsKey(UninstantiatedDescribable.ANONYMOUS_KEY)) {
            DescribableParameter sole = getSoleRequiredParameter();
            if (arguments.size() != 1 || sole == null)
                throw new IllegalArgumentException(
                        "Arguments to " + type + " have to be explicitly named; allowed are " + parameters.keySet());
            arguments =
                    Collections.singletonMap(sole.getName(), arguments.get(UninstantiatedDescribable.ANONYMOUS_KEY));
        }
        List<String> unknown = new ArrayList<>(arguments.keySet());
        unknown.removeAll(parameters.keySet());
        if (!unknown.isEmpty())
            (listener == null ? TaskListener.NULL : listener)
                    .getLogger()
                    .println("WARNING: Unknown parameter(s) found for class type '" + type.getName() + "': "
                            + String.join(",", unknown) + "; allowed are " + parameters.keySet());
        try {
            List<Object> values = new ArrayList<>();
            for (DescribableParameter p : parameters.values())
                if (p.isRequired()) values.add(coerce(p, arguments.get(p.getName()), listener));
            T made = constructor.newInstance(values.toArray());
            for (DescribableParameter p : parameters.values())
                if (!p.isRequired() && arguments.containsKey(p.getName()))
                    p.setter.invoke(made, coerce(p, arguments.get(p.getName()), listener));
            return made;
        } catch (InvocationTargetException x) {
            throw refused(arguments, x.getCause());
        } catch (Throwable x) {
            throw refused(arguments, x);
        }
    }

    private IllegalArgumentException refused(Map<String, ?> arguments, Throwable why) {
        return new IllegalArgumentException(
                "Could not instantiate " + arguments + " for " + type.getName() + ": " + why, why);
    }

    private Object coerce(DescribableParameter p, Object value, TaskListener listener) throws Exception {
        return Coercion.coerce(type.getName() + "." + p.getName(), p.getRawType(), value, listener);
    }

    /** What would make such an object again: only what differs from an object made without it. */
    public UninstantiatedDescribable uninstantiate2(T o) {
        Map<String, Object> arguments = new TreeMap<>();
        Map<String, Object> required = new LinkedHashMap<>(), all = new LinkedHashMap<>();
        for (DescribableParameter p : parameters.values()) {
            Object value = Coercion.uncoerce(Coercion.read(o, p.getName()), p.getRawType());
            all.put(p.getName(), value);
            if (p.isRequired()) required.put(p.getName(), value);
        }
        Object plain = null;
        try {
            plain = instantiate(required, null);
        } catch (IllegalArgumentException needsMore) {
            plain = null;
        }
        for (DescribableParameter p : parameters.values()) {
            Object value = all.get(p.getName());
            if (p.isRequired()
                    ? value == null
                    : plain != null
                            && java.util.Objects.equals(
                                    value, Coercion.uncoerce(Coercion.read(plain, p.getName()), p.getRawType())))
                continue;
            if (!p.isDeprecated() || !p.isRequired()) arguments.put(p.getName(), value);
        }
        Descriptor<?> d = descriptor(o.getClass());
        String symbol = d == null
                ? null
                : SymbolLookup.getSymbolValue(d).stream().findFirst().orElse(null);
        UninstantiatedDescribable made = new UninstantiatedDescribable(
                symbol, symbol == null ? o.getClass().getSimpleName() : null, arguments);
        made.setModel(this);
        return made;
    }

    @SuppressWarnings("unchecked")
    public static UninstantiatedDescribable uninstantiate2_(Object o) {
        return ((DescribableModel<Object>) of(o.getClass())).uninstantiate2(o);
    }

    private static Descriptor<?> descriptor(Class<?> c) {
        return Describable.class.isAssignableFrom(c) ? Jenkins.get().getDescriptor((Class) c) : null;
    }

    public String getHelp() {
        return Coercion.help(type, "help.html");
    }

    Object readResolve() {
        return of(type);
    }

    @Override
    public String toString() {
        return type.getSimpleName()
                + parameters.values().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }
}
