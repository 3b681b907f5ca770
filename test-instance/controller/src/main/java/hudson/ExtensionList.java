package hudson;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jenkins.model.Jenkins;

/** All extensions of one type, in order; read at first use. */
public class ExtensionList<T> extends AbstractList<T> {
    public final Class<T> extensionType;
    public final Jenkins jenkins;
    private final List<ExtensionComponent<T>> added = new CopyOnWriteArrayList<>();
    private final List<T> removed = new CopyOnWriteArrayList<>();
    private final List<ExtensionListListener> listeners = new CopyOnWriteArrayList<>();
    private volatile List<ExtensionComponent<T>> components;

    protected ExtensionList(Jenkins jenkins, Class<T> extensionType) {
        this.jenkins = jenkins;
        this.extensionType = extensionType;
    }

    public static <T> ExtensionList<T> create(Jenkins jenkins, Class<T> type) {
        return new ExtensionList<>(jenkins, type);
    }

    protected List<ExtensionComponent<T>> load() {
        return new ArrayList<>(jenkins.getPluginManager().extensions().find(extensionType));
    }

    public List<ExtensionComponent<T>> getComponents() {
        List<ExtensionComponent<T>> current = components;
        if (current == null) {
            List<ExtensionComponent<T>> loaded = load();
            loaded.addAll(added);
            loaded.removeIf(c -> removed.contains(c.getInstance()));
            loaded.sort(null);
            components = current = loaded;
        }
        return current;
    }

    public void addListener(ExtensionListListener listener) {
        listeners.add(listener);
    }

    public <U extends T> U get(Class<U> type) {
        for (T extension : this) if (extension.getClass() == type) return type.cast(extension);
        return null;
    }

    public <U extends T> U getInstance(Class<U> type) {
        U found = get(type);
        if (found == null) {
            throw new IllegalStateException(
                    "The class " + type.getName() + " was not found, potentially not yet loaded");
        }
        return found;
    }

    @Override
    public Iterator<T> iterator() {
        Iterator<ExtensionComponent<T>> all = getComponents().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public T next() {
                return all.next().getInstance();
            }
        };
    }

    @Override
    public T get(int index) {
        return getComponents().get(index).getInstance();
    }

    @Override
    public int size() {
        return getComponents().size();
    }

    @Override
    public boolean add(T extension) {
        add(0, extension);
        return true;
    }

    @Override
    public void add(int index, T extension) {
        added.add(new ExtensionComponent<>(extension));
        removed.remove(extension);
        changed();
    }

    @Override
    public boolean remove(Object extension) {
        boolean known = contains(extension);
        added.removeIf(c -> c.getInstance() == extension);
        removed.add((T) extension);
        changed();
        return known;
    }

    private void changed() {
        components = null;
        listeners.forEach(ExtensionListListener::onChange);
    }

    void forget() {
        components = null;
    }

    public static <T> ExtensionList<T> lookup(Class<T> type) {
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        return jenkins == null
                ? new ExtensionList<>(null, type) {
                    @Override
                    protected List<ExtensionComponent<T>> load() {
                        return new ArrayList<>();
                    }
                }
                : jenkins.getExtensionList(type);
    }

    public static <U> U lookupSingleton(Class<U> type) {
        ExtensionList<U> all = lookup(type);
        if (all.size() != 1) {
            throw new IllegalStateException("Expected 1 instance of " + type.getName() + " but got " + all.size());
        }
        return all.get(0);
    }
}
