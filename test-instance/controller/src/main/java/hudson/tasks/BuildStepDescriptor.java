package hudson.tasks;

import hudson.model.AbstractProject;
import hudson.model.Describable;
import hudson.model.Descriptor;
import java.util.ArrayList;
import java.util.List;

/** The descriptor of a step of freestyle builds. */
public abstract class BuildStepDescriptor<T extends BuildStep & Describable<T>> extends Descriptor<T> {
    protected BuildStepDescriptor(Class<? extends T> type) {
        super(type);
    }

    protected BuildStepDescriptor() {}

    public abstract boolean isApplicable(Class<? extends AbstractProject> jobType);

    public static <T extends BuildStep & Describable<T>> List<Descriptor<T>> filter(
            List<Descriptor<T>> base, Class<? extends AbstractProject> type) {
        List<Descriptor<T>> fitting = new ArrayList<>(base);
        fitting.removeIf(d -> d instanceof BuildStepDescriptor<?> b && !b.isApplicable(type));
        return fitting;
    }
}
