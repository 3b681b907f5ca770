package hudson;

/** One extension and its place among the others. */
public class ExtensionComponent<T> implements Comparable<ExtensionComponent<T>> {
    private final T instance;
    private final double ordinal;

    public ExtensionComponent(T instance, double ordinal) {
        this.instance = instance;
        this.ordinal = ordinal;
    }

    public ExtensionComponent(T instance) {
        this(instance, 0);
    }

    public T getInstance() {
        return instance;
    }

    @Override
    public int compareTo(ExtensionComponent<T> that) {
        int byOrdinal = Double.compare(that.ordinal, ordinal);
        return byOrdinal != 0
                ? byOrdinal
                : instance.getClass()
                        .getName()
                        .compareTo(that.instance.getClass().getName());
    }
}
