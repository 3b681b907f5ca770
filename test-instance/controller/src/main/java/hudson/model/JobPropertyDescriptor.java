package hudson.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import jenkins.model.Jenkins;
import org.jvnet.tiger_types.Types;

/** The descriptor of a job property. */
public abstract class JobPropertyDescriptor extends Descriptor<JobProperty<?>> {
    protected JobPropertyDescriptor(Class<? extends JobProperty<?>> type) {
        super(type);
    }

    protected JobPropertyDescriptor() {}

    public boolean isApplicable(Class<? extends Job> jobType) {
        Type property = Types.getBaseClass(clazz, JobProperty.class);
        return !(property instanceof ParameterizedType)
                || Types.erasure(Types.getTypeArgument(property, 0)).isAssignableFrom(jobType);
    }

    public static List<JobPropertyDescriptor> getPropertyDescriptors(Class<? extends Job> jobType) {
        List<JobPropertyDescriptor> fitting = new ArrayList<>();
        for (JobPropertyDescriptor d : all()) if (d.isApplicable(jobType)) fitting.add(d);
        return fitting;
    }

    public static Collection<JobPropertyDescriptor> all() {
        return (Collection) Jenkins.get().getDescriptorList(JobProperty.class);
    }
}
