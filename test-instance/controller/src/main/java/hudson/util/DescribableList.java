package hudson.util;

import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.Saveable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A persisted list of describables, usually at most one of each kind. */
public class DescribableList<T extends Describable<T>, D extends Descriptor<T>> extends PersistedList<T> {
    protected DescribableList() {}

    public DescribableList(Saveable owner) {
        setOwner(owner);
    }

    public void replace(T item) throws IOException {
        for (T t : data) if (t.getClass() == item.getClass()) data.remove(t);
        data.add(item);
        onModified();
    }

    public T get(D descriptor) {
        return toMap().get(descriptor);
    }

    public boolean contains(D descriptor) {
        return get(descriptor) != null;
    }

    public Map<D, T> toMap() {
        Map<D, T> map = new LinkedHashMap<>();
        for (T item : data) map.putIfAbsent((D) item.getDescriptor(), item);
        return map;
    }

    @Override
    public <U extends T> U get(Class<U> type) {
        return super.get(type);
    }
}
