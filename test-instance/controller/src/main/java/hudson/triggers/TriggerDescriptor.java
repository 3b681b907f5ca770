package hudson.triggers;

import hudson.model.Descriptor;
import hudson.model.Item;

/** The descriptor of a trigger. */
public abstract class TriggerDescriptor extends Descriptor<Trigger<?>> {
    protected TriggerDescriptor(Class<? extends Trigger<?>> type) {
        super(type);
    }

    protected TriggerDescriptor() {}

    public abstract boolean isApplicable(Item item);
}
