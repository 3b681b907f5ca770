package hudson.util;

import hudson.model.Saveable;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A list that saves its owner at every change. */
public class PersistedList<T> extends AbstractList<T> {
    protected final CopyOnWriteList<T> data = new CopyOnWriteList<>();
    protected Saveable owner = Saveable.NOOP;

    protected PersistedList() {}

    static Object of(Class<?> type, Collection<?> items) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            PersistedList<Object> list = (PersistedList<Object>) constructor.newInstance();
            list.data.replaceBy(items);
            return list;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot make a list of class \"" + type.getName() + "\": " + e
                            + "; give it a constructor without parameters",
                    e);
        }
    }

    public void setOwner(Saveable owner) {
        this.owner = owner;
    }

    @Override
    public boolean add(T item) {
        data.add(item);
        changed();
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends T> items) {
        data.addAll(items);
        changed();
        return true;
    }

    public void replaceBy(Collection<? extends T> items) throws IOException {
        data.replaceBy(items);
        onModified();
    }

    @Override
    public T get(int index) {
        return data.getView().get(index);
    }

    public <U extends T> U get(Class<U> type) {
        List<U> found = getAll(type);
        return found.isEmpty() ? null : found.get(0);
    }

    public <U extends T> List<U> getAll(Class<U> type) {
        List<U> found = new ArrayList<>();
        for (T item : data) if (type.isInstance(item)) found.add(type.cast(item));
        return found;
    }

    @Override
    public int size() {
        return data.size();
    }

    @Override
    public boolean remove(Object item) {
        boolean removed = data.remove((T) item);
        if (removed) changed();
        return removed;
    }

    @Override
    public void clear() {
        data.clear();
    }

    @Override
    public Iterator<T> iterator() {
        return data.iterator();
    }

    protected void onModified() throws IOException {
        owner.save();
    }

    private void changed() {
        try {
            onModified();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(
                    "Cannot save the owner of a list: " + e.getMessage() + "; see the log", e);
        }
    }

    public List<T> toList() {
        return data.getView();
    }

    @Override
    public boolean equals(Object o) {
        return this == o;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
