package hudson.model;

import java.util.Collection;
import java.util.List;

public abstract class JobPropertyDescriptor extends Descriptor<JobProperty<?>> {
    protected JobPropertyDescriptor(Class<? extends JobProperty<?>> a) {}

    protected JobPropertyDescriptor() {}

    public boolean isApplicable(Class<? extends Job> a) {
        throw new UnsupportedOperationException();
    }

    public static List<JobPropertyDescriptor> getPropertyDescriptors(Class<? extends Job> a) {
        throw new UnsupportedOperationException();
    }

    public static Collection<JobPropertyDescriptor> all() {
        throw new UnsupportedOperationException();
    }
}
