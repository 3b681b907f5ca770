package hudson;

import hudson.model.Describable;

public class ExtensionComponent<T> implements Comparable<ExtensionComponent<T>> {
    public ExtensionComponent(T a, double b) {}

    public ExtensionComponent(T a) {}

    public double ordinal() {
        throw new UnsupportedOperationException();
    }

    public T getInstance() {
        throw new UnsupportedOperationException();
    }

    public boolean isDescriptorOf(Class<? extends Describable> a) {
        throw new UnsupportedOperationException();
    }

    public int compareTo(ExtensionComponent<T> a) {
        throw new UnsupportedOperationException();
    }
}
