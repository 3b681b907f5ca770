package hudson.tools;

import hudson.model.Describable;
import hudson.model.Descriptor;

/** The descriptor of something that is added to certain objects only. */
public abstract class PropertyDescriptor<P extends Describable<P>, T> extends Descriptor<P> {
    protected PropertyDescriptor() {}
}
