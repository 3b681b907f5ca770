package org.jenkinsci.plugins.structs.describable;

import groovy.lang.GString;
import hudson.model.Result;
import hudson.model.TaskListener;
import hudson.util.Secret;
import io.jenkins.plugins.gitops.controller.pipeline.Symbols;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kohsuke.stapler.DataBoundConstructor;

/** From what a script says to what a class wants, and back. */
final class Coercion {
    private Coercion() {}

    static boolean isAtomic(Class<?> c) {
        return c.isPrimitive()
                || c == String.class
                || Number.class.isAssignableFrom(c)
                || c == Boolean.class
                || c == Character.class
                || c == Result.class
                || c == Secret.class
                || c == URL.class;
    }

    static boolean hasConstructor(Class<?> c) {
        if (Modifier.isAbstract(c.getModifiers())) return false;
        for (Constructor<?> k : c.getDeclaredConstructors())
            if (k.isAnnotationPresent(DataBoundConstructor.class)) return true;
        return false;
    }

    @SuppressWarnings("unchecked")
    static <T> Constructor<T> constructor(Class<T> c) {
        for (Constructor<?> k : c.getConstructors())
            if (k.isAnnotationPresent(DataBoundConstructor.class)) return (Constructor<T>) k;
        throw new IllegalArgumentException("no @DataBoundConstructor in any constructor of " + c);
    }

    /** The names as they were compiled in, or from the list that a processor wrote. */
    static String[] names(Constructor<?> k) {
        if (k.getParameterCount() == 0 || k.getParameters()[0].isNamePresent())
            return Arrays.stream(k.getParameters())
                    .map(java.lang.reflect.Parameter::getName)
                    .toArray(String[]::new);
        return org.kohsuke.stapler.ClassDescriptor.loadParameterNames(k);
    }

    static Class<?> erase(Type t) {
        if (t instanceof Class<?> c) return c;
        if (t instanceof ParameterizedType p) return erase(p.getRawType());
        if (t instanceof WildcardType w) return erase(w.getUpperBounds()[0]);
        if (t instanceof java.lang.reflect.TypeVariable<?> v) return erase(v.getBounds()[0]);
        if (t instanceof java.lang.reflect.GenericArrayType a)
            return Array.newInstance(erase(a.getGenericComponentType()), 0).getClass();
        throw new IllegalArgumentException(
                "Cannot use type '" + t + "' as a parameter: it has no class; declare a class");
    }

    static Type element(Type t) {
        return t instanceof ParameterizedType p ? p.getActualTypeArguments()[0] : Object.class;
    }

    static Object coerce(String where, Type type, Object o, TaskListener listener) throws Exception {
        Class<?> c = erase(type);
        if (o == null) return c.isPrimitive() ? Array.get(Array.newInstance(c, 1), 0) : null;
        if (o instanceof GString) o = o.toString();
        if (o instanceof UninstantiatedDescribable u && c != Object.class && !c.isInstance(u))
            return u.instantiate(c, listener);
        if (o instanceof Map<?, ?> m && c != Map.class && !c.isInstance(o)) return fromMap(where, c, m, listener);
        if (c == Object.class && o instanceof UninstantiatedDescribable) return o;
        if (c.isArray() || Collection.class.isAssignableFrom(c) || c == Iterable.class)
            return fromList(where, type, c, o, listener);
        Class<?> boxed = c.isPrimitive() ? Array.get(Array.newInstance(c, 1), 0).getClass() : c;
        if (boxed.isInstance(o)) return o;
        if (boxed == String.class
                && (o instanceof Number
                        || o instanceof Boolean
                        || o instanceof Character
                        || o instanceof URL
                        || o instanceof Enum)) return o.toString();
        if (o instanceof Number n && Number.class.isAssignableFrom(boxed)) return number(boxed, n);
        if (o instanceof String s) {
            if (c.isEnum()) return constant(where, c, s);
            if (c == Result.class) return Result.fromString(s);
            if (c == Secret.class) return Secret.fromString(s);
            if (c == URL.class) return new URL(s);
            if (c == char.class && s.length() == 1) return s.charAt(0);
            if (boxed == Boolean.class) return Boolean.valueOf(s);
            if (Number.class.isAssignableFrom(boxed)) return number(boxed, new java.math.BigDecimal(s.trim()));
        }
        throw new ClassCastException(where + " expects " + c + " but received " + o.getClass());
    }

    private static Object constant(String where, Class<?> c, String s) {
        for (Object e : c.getEnumConstants()) if (((Enum<?>) e).name().equals(s)) return e;
        throw new IllegalArgumentException(
                "Cannot set " + where + ": found '" + s + "'; allowed are " + Arrays.toString(c.getEnumConstants()));
    }

    private static Object number(Class<?> c, Number n) {
        if (c == Integer.class) return n.intValue();
        if (c == Long.class) return n.longValue();
        if (c == Double.class) return n.doubleValue();
        if (c == Float.class) return n.floatValue();
        if (c == Short.class) return n.shortValue();
        if (c == Byte.class) return n.byteValue();
        return n;
    }

    private static Object fromMap(String where, Class<?> c, Map<?, ?> m, TaskListener listener) throws Exception {
        if (isAtomic(c) || c.isArray() || Collection.class.isAssignableFrom(c))
            throw new ClassCastException(where + " expects " + c + " but received " + m.getClass());
        Map<String, Object> arguments = new LinkedHashMap<>();
        m.forEach((k, v) -> arguments.put(String.valueOf(k), v));
        Object named = arguments.remove(DescribableModel.CLAZZ);
        Class<?> made = named == null ? c : Symbols.named(c, named.toString());
        return DescribableModel.of(made).instantiate(arguments, listener);
    }

    private static Object fromList(String where, Type type, Class<?> c, Object o, TaskListener listener)
            throws Exception {
        Collection<?> given =
                o instanceof Collection<?> l ? l : o instanceof Object[] a ? Arrays.asList(a) : List.of(o);
        Type element = c.isArray() ? c.getComponentType() : element(type);
        List<Object> made = new ArrayList<>();
        for (Object e : given) made.add(coerce(where, element, e, listener));
        if (!c.isArray()) return Set.class.isAssignableFrom(c) ? new LinkedHashSet<>(made) : made;
        Object array = Array.newInstance(c.getComponentType(), made.size());
        for (int i = 0; i < made.size(); i++) Array.set(array, i, made.get(i));
        return array;
    }

    static Object read(Object o, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        for (Class<?> c = o.getClass(); c != null; c = c.getSuperclass()) {
            for (String getter : List.of("get" + capital, "is" + capital)) {
                try {
                    Method m = c.getDeclaredMethod(getter);
                    m.setAccessible(true);
                    return m.invoke(o);
                } catch (NoSuchMethodException next) {
                    continue;
                } catch (ReflectiveOperationException x) {
                    throw new UnsupportedOperationException(
                            "Cannot read '" + name + "' of " + o.getClass() + ": " + x, x);
                }
            }
            try {
                Field f = c.getDeclaredField(name);
                f.setAccessible(true);
                return f.get(o);
            } catch (NoSuchFieldException next) {
                continue;
            } catch (ReflectiveOperationException x) {
                throw new UnsupportedOperationException("Cannot read '" + name + "' of " + o.getClass() + ": " + x, x);
            }
        }
        throw new UnsupportedOperationException("Cannot read '" + name + "' of " + o.getClass() + ": no public field '"
                + name + "' (or getter method); add one");
    }

    static Object uncoerce(Object o, Type type) {
        if (o == null || o instanceof Map) return o;
        if (o instanceof Secret s) return s.getPlainText();
        if (o instanceof Enum<?> e) return e.name();
        if (o instanceof Result || o instanceof URL) return o.toString();
        if (isAtomic(o.getClass())) return o;
        if (o instanceof Object[] a) o = Arrays.asList(a);
        if (o instanceof Collection<?> l) {
            List<Object> all = new ArrayList<>();
            for (Object e : l) all.add(uncoerce(e, Object.class));
            return all;
        }
        return hasConstructor(o.getClass()) ? DescribableModel.uninstantiate2_(o) : o;
    }

    static String help(Class<?> owner, String file) {
        for (Class<?> c = owner; c != null && c != Object.class; c = c.getSuperclass()) {
            try (InputStream in =
                    c.getResourceAsStream("/" + c.getName().replace('.', '/').replace('$', '/') + "/" + file)) {
                if (in != null) return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException x) {
                throw new java.io.UncheckedIOException(x);
            }
        }
        return null;
    }
}
