package hudson.util;

import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Saveable;
import java.util.Collection;
import java.util.Map;

public class DescribableList<T extends Describable<T>, D extends Descriptor<T>> extends PersistedList<T> {
    protected DescribableList() {}

    public DescribableList(Saveable a) {}

    public DescribableList(Saveable a, Collection<? extends T> b) {}

    public void replace(T a) {
        throw new UnsupportedOperationException();
    }

    public T getDynamic(String a) {
        throw new UnsupportedOperationException();
    }

    public T get(D a) {
        throw new UnsupportedOperationException();
    }

    public boolean contains(D a) {
        throw new UnsupportedOperationException();
    }

    public void remove(D a) {
        throw new UnsupportedOperationException();
    }

    public Map<D, T> toMap() {
        throw new UnsupportedOperationException();
    }

    public <U extends T> U get(Class<U> a) {
        throw new UnsupportedOperationException();
    }

    public T[] toArray(T[] a) {
        throw new UnsupportedOperationException();
    }
}
