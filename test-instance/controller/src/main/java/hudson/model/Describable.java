package hudson.model;

import jenkins.model.Jenkins;

/** What is configured in a form or as code; its descriptor knows how. */
public interface Describable<T extends Describable<T>> {
    default Descriptor<T> getDescriptor() {
        return Jenkins.get().getDescriptorOrDie(getClass());
    }
}
