package hudson.model;

import hudson.DescriptorExtensionList;
import hudson.ExtensionPoint;
import hudson.Util;
import java.io.Serializable;
import jenkins.model.Jenkins;
import net.sf.json.JSONObject;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A parameter that a job asks for. */
@ExportedBean
public abstract class ParameterDefinition implements Describable<ParameterDefinition>, ExtensionPoint, Serializable {
    private final String name;
    private String description;

    protected ParameterDefinition(String name) {
        if (name == null) throw new IllegalArgumentException("Parameter name must be non-null");
        this.name = name;
    }

    @Exported
    public String getType() {
        return getClass().getSimpleName();
    }

    @Exported
    public String getName() {
        return name;
    }

    @Exported
    public String getDescription() {
        return description;
    }

    /** As a page shows it: nothing in it is markup. */
    public String getFormattedDescription() {
        return Util.escape(description);
    }

    @DataBoundSetter
    public void setDescription(String description) {
        this.description = Util.fixEmpty(description);
    }

    @Override
    public ParameterDescriptor getDescriptor() {
        return (ParameterDescriptor) Jenkins.get().getDescriptorOrDie(getClass());
    }

    public abstract ParameterValue createValue(StaplerRequest req, JSONObject jo);

    public abstract ParameterValue createValue(StaplerRequest req);

    @Exported
    public ParameterValue getDefaultParameterValue() {
        return null;
    }

    public boolean isValid(ParameterValue value) {
        return true;
    }

    public static DescriptorExtensionList<ParameterDefinition, ParameterDescriptor> all() {
        return Jenkins.get().getDescriptorList(ParameterDefinition.class);
    }

    /** The descriptor of a kind of parameter. */
    public abstract static class ParameterDescriptor extends Descriptor<ParameterDefinition> {
        protected ParameterDescriptor() {}

        @Override
        public String getDisplayName() {
            return "Parameter";
        }
    }
}
