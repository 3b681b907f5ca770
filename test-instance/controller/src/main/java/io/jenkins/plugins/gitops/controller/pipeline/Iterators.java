package io.jenkins.plugins.gitops.controller.pipeline;

import groovy.lang.IntRange;
import groovy.lang.ObjectRange;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A Groovy category: iterators and views of collections as copies, so that a program can be saved inside a loop. */
public final class Iterators {
    private Iterators() {}

    /** What a for loop iterates over, whatever it is. */
    public static Object loop(Object o) {
        if (o instanceof Map<?, ?> m) return new Looped<>(m.entrySet());
        if (o instanceof Collection<?> c) return new Looped<>(c);
        return o instanceof Object[] a ? new Looped<>(Arrays.asList(a)) : o;
    }

    // Groovy prefers these to a class's own methods only where they name that very class

    public static Iterator<Object> iterator(ArrayList self) {
        return new Copied(self.iterator(), self);
    }

    public static Iterator<Object> iterator(LinkedList self) {
        return new Copied(self.iterator(), self);
    }

    public static Iterator<Object> iterator(LinkedHashSet self) {
        return new Copied(self.iterator(), self);
    }

    public static Iterator<Object> iterator(HashSet self) {
        return new Copied(self.iterator(), self);
    }

    public static Iterator<Object> iterator(TreeSet self) {
        return new Copied(self.iterator(), self);
    }

    public static Iterator<Object> iterator(IntRange self) {
        return new Copied(self.iterator(), self);
    }

    public static Iterator<Object> iterator(ObjectRange self) {
        return new Copied(self.iterator(), self);
    }

    public static Set<Object> entrySet(LinkedHashMap self) {
        return new LoopedSet(self.entrySet());
    }

    public static Set<Object> entrySet(HashMap self) {
        return new LoopedSet(self.entrySet());
    }

    public static Set<Object> entrySet(TreeMap self) {
        return new LoopedSet(self.entrySet());
    }

    static Object serialisable(Object result, Object receiver) {
        if (receiver instanceof Map && result instanceof Set<?> s) return new LoopedSet(s);
        if (receiver instanceof Map && result instanceof Collection<?> c && !(c instanceof Serializable))
            return new Looped<>(c);
        if (result instanceof Serializable) return result;
        if (result instanceof Iterator<?> i) return new Copied(i, receiver);
        return result instanceof Map.Entry<?, ?> e ? copy(e) : result;
    }

    private static Map.Entry<?, ?> copy(Map.Entry<?, ?> e) {
        return new AbstractMap.SimpleEntry<>(e.getKey(), e.getValue());
    }

    private static final class Looped<T> extends ArrayList<T> {
        private final transient Collection<? extends T> from;

        Looped(Collection<? extends T> from) {
            super(from);
            this.from = from;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Iterator<T> iterator() {
            return (Iterator<T>) new Copied(super.iterator(), from);
        }
    }

    private static final class LoopedSet extends LinkedHashSet<Object> {
        LoopedSet(Collection<?> from) {
            for (Object o : from) add(o instanceof Map.Entry<?, ?> e ? copy(e) : o);
        }

        @Override
        public Iterator<Object> iterator() {
            return new Copied(super.iterator(), null);
        }
    }

    /** An iterator that can be saved. */
    private static final class Copied implements Iterator<Object>, Serializable {
        private final ArrayList<Object> rest = new ArrayList<>();
        private final Collection<?> from;
        private int next;

        Copied(Iterator<?> all, Object receiver) {
            while (all.hasNext()) {
                Object o = all.next();
                rest.add(o instanceof Map.Entry<?, ?> e ? copy(e) : o);
            }
            from = receiver instanceof List<?> || receiver instanceof Set<?> ? (Collection<?>) receiver : null;
        }

        @Override
        public boolean hasNext() {
            return next < rest.size();
        }

        @Override
        public Object next() {
            if (!hasNext()) throw new java.util.NoSuchElementException("The iterator is at its end");
            return rest.get(next++);
        }

        @Override
        public void remove() {
            if (from == null) throw new UnsupportedOperationException("Cannot remove while iterating over a copy");
            from.remove(rest.get(next - 1));
        }
    }
}
