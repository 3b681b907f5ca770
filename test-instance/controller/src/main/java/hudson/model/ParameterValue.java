package hudson.model;

import hudson.EnvVars;
import hudson.model.queue.SubTask;
import hudson.tasks.BuildWrapper;
import hudson.util.VariableResolver;
import java.io.Serializable;

public abstract class ParameterValue implements Serializable {
    protected String name;

    protected ParameterValue(String a, String b) {}

    protected ParameterValue(String a) {}

    public String getDescription() {
        throw new UnsupportedOperationException();
    }

    public void setDescription(String a) {
        throw new UnsupportedOperationException();
    }

    public String getFormattedDescription() {
        throw new UnsupportedOperationException();
    }

    public final String getName() {
        throw new UnsupportedOperationException();
    }

    public void buildEnvironment(Run<?, ?> a, EnvVars b) {
        throw new UnsupportedOperationException();
    }

    public BuildWrapper createBuildWrapper(AbstractBuild<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public VariableResolver<String> createVariableResolver(AbstractBuild<?, ?> a) {
        throw new UnsupportedOperationException();
    }

    public int hashCode() {
        throw new UnsupportedOperationException();
    }

    public boolean equals(Object a) {
        throw new UnsupportedOperationException();
    }

    public String getShortDescription() {
        throw new UnsupportedOperationException();
    }

    public boolean isSensitive() {
        throw new UnsupportedOperationException();
    }

    public Object getValue() {
        throw new UnsupportedOperationException();
    }

    public Label getAssignedLabel(SubTask a) {
        throw new UnsupportedOperationException();
    }
}
