package hudson.tasks;

import hudson.model.AbstractProject;
import hudson.model.Descriptor;

/** The descriptor of a build wrapper. */
public abstract class BuildWrapperDescriptor extends Descriptor<BuildWrapper> {
    protected BuildWrapperDescriptor(Class<? extends BuildWrapper> type) {
        super(type);
    }

    protected BuildWrapperDescriptor() {}

    public abstract boolean isApplicable(AbstractProject<?, ?> item);
}
