package hudson.util;

import hudson.model.Saveable;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

public class PersistedList<T> extends AbstractList<T> {
    protected CopyOnWriteList<T> data;
    protected Saveable owner;

    protected PersistedList() {}

    protected PersistedList(Collection<? extends T> a) {}

    public PersistedList(Saveable a) {}

    public void setOwner(Saveable a) {
        throw new UnsupportedOperationException();
    }

    public boolean add(T a) {
        throw new UnsupportedOperationException();
    }

    public boolean addAll(Collection<? extends T> a) {
        throw new UnsupportedOperationException();
    }

    public void replaceBy(Collection<? extends T> a) {
        throw new UnsupportedOperationException();
    }

    public T get(int a) {
        throw new UnsupportedOperationException();
    }

    public <U extends T> U get(Class<U> a) {
        throw new UnsupportedOperationException();
    }

    public <U extends T> List<U> getAll(Class<U> a) {
        throw new UnsupportedOperationException();
    }

    public int size() {
        throw new UnsupportedOperationException();
    }

    public void remove(Class<? extends T> a) {
        throw new UnsupportedOperationException();
    }

    public void replace(T a, T b) {
        throw new UnsupportedOperationException();
    }

    public boolean remove(Object a) {
        throw new UnsupportedOperationException();
    }

    public void removeAll(Class<? extends T> a) {
        throw new UnsupportedOperationException();
    }

    public void clear() {
        throw new UnsupportedOperationException();
    }

    public Iterator<T> iterator() {
        throw new UnsupportedOperationException();
    }

    protected void onModified() {
        throw new UnsupportedOperationException();
    }

    public List<T> toList() {
        throw new UnsupportedOperationException();
    }

    public <X> X[] toArray(X[] a) {
        throw new UnsupportedOperationException();
    }

    public void addAllTo(Collection<? super T> a) {
        throw new UnsupportedOperationException();
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    public boolean contains(Object a) {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }
}
