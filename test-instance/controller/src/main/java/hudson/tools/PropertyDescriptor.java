package hudson.tools;

import hudson.model.Describable;
import hudson.model.Descriptor;
import java.util.List;

public abstract class PropertyDescriptor<P extends Describable<P>, T> extends Descriptor<P> {
    protected PropertyDescriptor(Class<? extends P> a) {}

    protected PropertyDescriptor() {}

    public boolean isApplicable(Class<? extends T> a) {
        throw new UnsupportedOperationException();
    }

    public static <D extends PropertyDescriptor<?, T>, T> List<D> for_(List<D> a, Class<? extends T> b) {
        throw new UnsupportedOperationException();
    }

    public static <D extends PropertyDescriptor<?, T>, T> List<D> for_(List<D> a, T b) {
        throw new UnsupportedOperationException();
    }
}
