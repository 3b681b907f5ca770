package hudson.util;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A list that is read without a lock and copied at every change. */
public class CopyOnWriteList<E> implements Iterable<E> {
    private volatile List<? extends E> core;

    public CopyOnWriteList(List<E> core) {
        this.core = new ArrayList<>(core);
    }

    public CopyOnWriteList() {
        this(List.of());
    }

    public synchronized void add(E e) {
        List<E> copy = new ArrayList<>(core);
        copy.add(e);
        core = copy;
    }

    public synchronized void addAll(Collection<? extends E> items) {
        List<E> copy = new ArrayList<>(core);
        copy.addAll(items);
        core = copy;
    }

    public synchronized boolean remove(E e) {
        List<E> copy = new ArrayList<>(core);
        boolean removed = copy.remove(e);
        core = copy;
        return removed;
    }

    @Override
    public Iterator<E> iterator() {
        return getView().iterator();
    }

    public synchronized void replaceBy(Collection<? extends E> items) {
        core = new ArrayList<>(items);
    }

    public void clear() {
        replaceBy(List.of());
    }

    public List<E> getView() {
        return java.util.Collections.unmodifiableList(core);
    }

    public boolean isEmpty() {
        return core.isEmpty();
    }

    public int size() {
        return core.size();
    }

    @Override
    public String toString() {
        return core.toString();
    }
}
