package hudson.util;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;

public class CopyOnWriteList<E> implements Iterable<E> {
    public CopyOnWriteList(List<E> a) {}

    public CopyOnWriteList() {}

    public void add(E a) {
        throw new UnsupportedOperationException();
    }

    public void addAll(Collection<? extends E> a) {
        throw new UnsupportedOperationException();
    }

    public boolean remove(E a) {
        throw new UnsupportedOperationException();
    }

    public Iterator<E> iterator() {
        throw new UnsupportedOperationException();
    }

    public void replaceBy(CopyOnWriteList<? extends E> a) {
        throw new UnsupportedOperationException();
    }

    public void replaceBy(Collection<? extends E> a) {
        throw new UnsupportedOperationException();
    }

    public void replaceBy(E[] a) {
        throw new UnsupportedOperationException();
    }

    public void clear() {
        throw new UnsupportedOperationException();
    }

    public <T> T[] toArray(T[] a) {
        throw new UnsupportedOperationException();
    }

    public List<E> getView() {
        throw new UnsupportedOperationException();
    }

    public void addAllTo(Collection<? super E> a) {
        throw new UnsupportedOperationException();
    }

    public E get(int a) {
        throw new UnsupportedOperationException();
    }

    public boolean isEmpty() {
        throw new UnsupportedOperationException();
    }

    public int size() {
        throw new UnsupportedOperationException();
    }

    public boolean contains(Object a) {
        throw new UnsupportedOperationException();
    }

    public String toString() {
        throw new UnsupportedOperationException();
    }
}
