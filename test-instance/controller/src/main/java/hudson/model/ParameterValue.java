package hudson.model;

import hudson.EnvVars;
import hudson.Util;
import hudson.model.queue.SubTask;
import hudson.util.VariableResolver;
import java.io.Serializable;
import java.util.Objects;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** A parameter's value for one run. */
@ExportedBean
public abstract class ParameterValue implements Serializable {
    protected final String name;
    private String description;

    protected ParameterValue(String name, String description) {
        this.name = name;
        this.description = description;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = Util.fixEmpty(description);
    }

    @Exported(visibility = 4)
    public final String getName() {
        return name;
    }

    public void buildEnvironment(Run<?, ?> build, EnvVars env) {}

    public VariableResolver<String> createVariableResolver(AbstractBuild<?, ?> build) {
        return VariableResolver.NONE;
    }

    public Label getAssignedLabel(SubTask task) {
        return null;
    }

    public String getShortDescription() {
        return toString();
    }

    public boolean isSensitive() {
        return false;
    }

    public Object getValue() {
        return null;
    }

    @Override
    public boolean equals(Object o) {
        return o != null
                && o.getClass() == getClass()
                && name.equals(((ParameterValue) o).name)
                && Objects.equals(getValue(), ((ParameterValue) o).getValue());
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, getValue());
    }
}
