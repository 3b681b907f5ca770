package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Descriptor;
import hudson.util.Secret;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a tag of /lib/form needs to know of the one field that it shows, as a map that Jelly reads. */
final class Field {
    /** Stands in a password field for a secret that is kept and not shown. */
    static final String MASKED = "********";

    private Field() {}

    static Map<String, Object> of(Map<?, ?> attrs, Object entry, Descriptor<?> descriptor, Object instance) {
        String field = text(attrs.get("field"));
        if (field == null && entry instanceof Map<?, ?> e) field = text(e.get("field"));
        Map<String, Object> f = new HashMap<>();
        f.put("field", field);
        f.put("name", attrs.get("name") != null ? attrs.get("name") : field == null ? null : "_." + field);
        Object stored = field == null || instance == null ? null : property(instance, field);
        Object value = attrs.containsKey("value") && attrs.get("value") != null ? attrs.get("value") : stored;
        f.put("stored", stored);
        f.put("value", value == null ? attrs.get("default") : value);
        method(
                f,
                "check",
                attrs.get("checkUrl"),
                attrs.get("checkDependsOn"),
                FieldMethod.of(descriptor, "Check", method(attrs, field), ""));
        method(f, "fill", attrs.get("fillUrl"), null, FieldMethod.of(descriptor, "Fill", field, "Items"));
        method(
                f,
                "complete",
                attrs.get("autoCompleteUrl"),
                null,
                FieldMethod.of(descriptor, "AutoComplete", field, ""));
        return f;
    }

    /** checkMethod="post" is a verb; any other word names the method. */
    private static String method(Map<?, ?> attrs, String field) {
        String named = text(attrs.get("checkMethod"));
        return named == null || named.equalsIgnoreCase("post") || named.equalsIgnoreCase("get") ? field : named;
    }

    private static void method(Map<String, Object> f, String kind, Object url, Object depends, FieldMethod found) {
        f.put(kind + "Url", url != null ? url : found.url());
        f.put(kind + "DependsOn", depends != null ? depends : found.dependsOn());
    }

    private static String text(Object o) {
        return o == null || o.toString().isEmpty() ? null : o.toString();
    }

    /** A secret that is there is shown as a placeholder: its clear text is in no page. */
    static String password(Object value) {
        if (value instanceof Secret secret) return secret.getPlainText().isEmpty() ? "" : secret.getEncryptedValue();
        return value == null || value.toString().isEmpty()
                ? ""
                : Secret.fromString(value.toString()).getEncryptedValue();
    }

    static Object property(Object bean, String name) {
        if (bean instanceof Map<?, ?> map) return map.get(name);
        String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String getter : new String[] {"get" + suffix, "is" + suffix}) {
            try {
                Method m = bean.getClass().getMethod(getter);
                m.setAccessible(true);
                return m.invoke(bean);
            } catch (NoSuchMethodException e) {
                continue; // the next way to say it
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "Cannot show the field \"" + name + "\": " + e.getCause() + "; look at " + getter, e);
            }
        }
        try {
            return bean.getClass().getField(name).get(bean);
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    /** Whatever holds the items of a repeatable field. */
    static Collection<?> items(Object value) {
        if (value == null) return List.of();
        if (value instanceof Map<?, ?> map) return map.values();
        if (value instanceof Collection<?> c) return c;
        if (value instanceof Iterable<?> i) {
            java.util.ArrayList<Object> all = new java.util.ArrayList<>();
            i.forEach(all::add);
            return all;
        }
        java.util.ArrayList<Object> all = new java.util.ArrayList<>();
        for (int i = 0; i < Array.getLength(value); i++) all.add(Array.get(value, i));
        return all;
    }
}
