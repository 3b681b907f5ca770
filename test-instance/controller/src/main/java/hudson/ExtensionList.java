package hudson;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;

public class ExtensionList<T> extends AbstractList<T> {
    ExtensionList() {}

    public void addListener(ExtensionListListener a) {
        throw new UnsupportedOperationException();
    }

    public <U extends T> U get(Class<U> a) {
        throw new UnsupportedOperationException();
    }

    public Iterator<T> iterator() {
        throw new UnsupportedOperationException();
    }

    public List<ExtensionComponent<T>> getComponents() {
        throw new UnsupportedOperationException();
    }

    public T get(int a) {
        throw new UnsupportedOperationException();
    }

    public int size() {
        throw new UnsupportedOperationException();
    }

    public boolean remove(Object a) {
        throw new UnsupportedOperationException();
    }

    public final T remove(int a) {
        throw new UnsupportedOperationException();
    }

    public boolean add(T a) {
        throw new UnsupportedOperationException();
    }

    public void add(int a, T b) {
        throw new UnsupportedOperationException();
    }

    public T getDynamic(String a) {
        throw new UnsupportedOperationException();
    }

    public static <T> ExtensionList<T> lookup(Class<T> a) {
        throw new UnsupportedOperationException();
    }

    public static <U> U lookupSingleton(Class<U> a) {
        throw new UnsupportedOperationException();
    }

    public static <U> U lookupFirst(Class<U> a) {
        throw new UnsupportedOperationException();
    }
}
