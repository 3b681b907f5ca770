package org.jvnet.hudson.test;

import hudson.model.Describable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Assertions;
import org.kohsuke.stapler.ClassDescriptor;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Compares what a form binds: the parameters of the constructor and the setters. */
final class Beans {
    private Beans() {}

    static void assertSame(Object expected, Object actual) throws Exception {
        if (expected == null || actual == null) {
            Assertions.assertEquals(expected, actual);
        } else if (expected instanceof Collection<?> one && actual instanceof Collection<?> other) {
            Assertions.assertEquals(one.size(), other.size(), () -> "expected " + expected + " but was " + actual);
            Iterator<?> i = other.iterator();
            for (Object item : one) {
                assertSame(item, i.next());
            }
        } else if (expected instanceof Describable) {
            Assertions.assertSame(expected.getClass(), actual.getClass());
            Constructor<?> constructor = constructor(expected.getClass());
            for (String name : names(constructor)) {
                assertEqual(name, expected, actual);
            }
            for (Method m : expected.getClass().getMethods()) {
                if (m.isAnnotationPresent(DataBoundSetter.class)) {
                    String name = m.getName().substring(3);
                    assertEqual(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1), expected, actual);
                }
            }
        } else {
            Assertions.assertEquals(expected, actual);
        }
    }

    static void assertEqual(String name, Object expected, Object actual) throws Exception {
        Object one = read(expected, name);
        Object other = read(actual, name);
        if (one instanceof Describable || one instanceof Collection) {
            assertSame(one, other);
        } else {
            Assertions.assertTrue(
                    Objects.deepEquals(one, other),
                    () -> "Property " + name + " is different: " + one + " and " + other);
        }
    }

    private static Constructor<?> constructor(Class<?> type) {
        for (Constructor<?> c : type.getConstructors()) {
            if (c.isAnnotationPresent(DataBoundConstructor.class)) {
                return c;
            }
        }
        throw new AssertionError(type + " has no @DataBoundConstructor");
    }

    private static String[] names(Constructor<?> c) {
        Parameter[] all = c.getParameters();
        String[] names = new String[all.length];
        for (int i = 0; i < all.length; i++) {
            names[i] = all[i].isNamePresent() ? all[i].getName() : ClassDescriptor.loadParameterNames(c)[i];
        }
        return names;
    }

    private static Object read(Object bean, String name) throws Exception {
        String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        for (String getter : new String[] {"get" + suffix, "is" + suffix}) {
            try {
                return bean.getClass().getMethod(getter).invoke(bean);
            } catch (NoSuchMethodException e) {
                continue; // the next way to say it
            }
        }
        return bean.getClass().getField(name).get(bean);
    }
}
